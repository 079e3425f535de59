/** A Terraform document as a tree of typed values, and the one writer that turns it into bytes. */
@NullMarked
package dev.tandem.terraform;

import org.jspecify.annotations.NullMarked;
