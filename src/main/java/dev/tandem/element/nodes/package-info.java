/** Pairs of nodes of which one serves: what they are, what they become, how they fail, and what somebody does about it. */
@NullMarked
package dev.tandem.element.nodes;

import org.jspecify.annotations.NullMarked;
