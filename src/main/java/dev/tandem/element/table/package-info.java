/** Tables of DynamoDB: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.table;

import org.jspecify.annotations.NullMarked;
