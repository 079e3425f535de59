/** One self-contained page about topologies: the picture, what it survives, and what to do when something fails. */
@NullMarked
package dev.tandem.page;

import org.jspecify.annotations.NullMarked;
