/** Search domains on OpenSearch Service: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.search;

import org.jspecify.annotations.NullMarked;
