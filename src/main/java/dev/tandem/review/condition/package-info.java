/** What a condition on a plan is, and what it observes. */
@NullMarked
package dev.tandem.review.condition;

import org.jspecify.annotations.NullMarked;
