/** Two versions of topologies, and what is different in what they survive and in what they are compiled to. */
@NullMarked
package dev.tandem.comparison;

import org.jspecify.annotations.NullMarked;
