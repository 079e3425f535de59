/** Conditions on data, keys and what protects them. */
@NullMarked
package dev.tandem.review.data;

import org.jspecify.annotations.NullMarked;
