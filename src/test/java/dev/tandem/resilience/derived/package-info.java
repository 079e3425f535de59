/** Claims about the models that topologies have. */
@NullMarked
package dev.tandem.resilience.derived;

import org.jspecify.annotations.NullMarked;
