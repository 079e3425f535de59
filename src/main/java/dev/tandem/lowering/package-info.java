/** The translations from topology elements to Terraform module calls, one per element. */
@NullMarked
package dev.tandem.lowering;

import org.jspecify.annotations.NullMarked;
