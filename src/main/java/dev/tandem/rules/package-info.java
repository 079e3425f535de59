/** The laws a topology is held to, one per class. */
@NullMarked
package dev.tandem.rules;

import org.jspecify.annotations.NullMarked;
