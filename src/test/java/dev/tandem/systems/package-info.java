/** Systems that are not among the examples, tried as their teams would write them. */
@NullMarked
package dev.tandem.systems;

import org.jspecify.annotations.NullMarked;
