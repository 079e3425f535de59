/** The language as its users meet it: from outside the room that it is written in. */
@NullMarked
package dev.tandem.language;

import org.jspecify.annotations.NullMarked;
