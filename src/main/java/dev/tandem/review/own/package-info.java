/** What a kind of element says about plans of the stacks that it is in. */
@NullMarked
package dev.tandem.review.own;

import org.jspecify.annotations.NullMarked;
