/** What can fail in a topology, derived from what the user wrote: one class for each kind of element. */
@NullMarked
package dev.tandem.resilience.derived;

import org.jspecify.annotations.NullMarked;
