/** Reads Terraform configuration that somebody else wrote, as far as its blocks and the text of their arguments. */
@NullMarked
package dev.tandem.terraform.source;

import org.jspecify.annotations.NullMarked;
