/** Conditions on a plan as a whole: whether it is complete, current and meant. */
@NullMarked
package dev.tandem.review.whole;

import org.jspecify.annotations.NullMarked;
