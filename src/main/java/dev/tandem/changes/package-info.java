/** What a change of a topology does to what is deployed: the committed stacks compared with those about to be written. */
@NullMarked
package dev.tandem.changes;

import org.jspecify.annotations.NullMarked;
