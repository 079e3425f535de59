/** The JSON of a Terraform plan, read as a stream into records that conditions ask. */
@NullMarked
package dev.tandem.review.plan;

import org.jspecify.annotations.NullMarked;
