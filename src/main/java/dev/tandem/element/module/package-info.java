/** A Terraform module of the user's own as an element: vendored, called with typed inputs, and counted as declared. */
@NullMarked
package dev.tandem.element.module;

import org.jspecify.annotations.NullMarked;
