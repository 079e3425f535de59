/** The Terraform modules, held to their conventions and tried with the real Terraform. */
@NullMarked
package dev.tandem.modules;

import org.jspecify.annotations.NullMarked;
