/** The files that users keep in the folders of generated stacks: what of a proof they void, and what no proof counts. */
@NullMarked
package dev.tandem.ownfiles;

import org.jspecify.annotations.NullMarked;
