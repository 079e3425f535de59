/** Release gates: what they are, what they become, and what there has to be for one. */
@NullMarked
package dev.tandem.element.releasegate;

import org.jspecify.annotations.NullMarked;
