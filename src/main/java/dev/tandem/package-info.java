/** The front door: every word of the language, for one static import. */
@NullMarked
package dev.tandem;

import org.jspecify.annotations.NullMarked;
