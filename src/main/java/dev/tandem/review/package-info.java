/** Judges what a Terraform plan would do to availability and data, from the JSON of the plan alone. */
@NullMarked
package dev.tandem.review;

import org.jspecify.annotations.NullMarked;
