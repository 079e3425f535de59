/** Conditions on redundancy and capacity. */
@NullMarked
package dev.tandem.review.redundancy;

import org.jspecify.annotations.NullMarked;
