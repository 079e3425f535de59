/** Pairs of nodes of which one serves: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.nodes;

import org.jspecify.annotations.NullMarked;
