/** File systems on EFS: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.filesystem;

import org.jspecify.annotations.NullMarked;
