/** Conditions on interruptions and gaps while a plan is applied. */
@NullMarked
package dev.tandem.review.interruption;

import org.jspecify.annotations.NullMarked;
