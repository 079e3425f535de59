/** What tests need to run real programs: Terraform, the emulator, Tandem itself. */
@NullMarked
package dev.tandem.harness;

import org.jspecify.annotations.NullMarked;
