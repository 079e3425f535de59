/** Conditions on what the other region has. */
@NullMarked
package dev.tandem.review.region;

import org.jspecify.annotations.NullMarked;
