/** Reads third-party Terraform configuration, as far as its blocks and the text of their arguments. */
@NullMarked
package dev.tandem.terraform.source;

import org.jspecify.annotations.NullMarked;
