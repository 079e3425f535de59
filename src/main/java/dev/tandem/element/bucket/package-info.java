/** Buckets of S3: the element, its Terraform, its failure model and its recovery steps. */
@NullMarked
package dev.tandem.element.bucket;

import org.jspecify.annotations.NullMarked;
