/** The language: immutable elements that describe a system which lives in two regions. */
@NullMarked
package dev.tandem.topology;

import org.jspecify.annotations.NullMarked;
