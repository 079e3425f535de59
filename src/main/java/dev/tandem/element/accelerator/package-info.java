/** Global Accelerator: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.accelerator;

import org.jspecify.annotations.NullMarked;
