/** Static sites on S3 and CloudFront: the element, its Terraform, its failure model and its chapter of the runbook. */
@NullMarked
package dev.tandem.element.site;

import org.jspecify.annotations.NullMarked;
