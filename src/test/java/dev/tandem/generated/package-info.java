/** What the examples compile to, as it is committed under {@code generated/}. */
@NullMarked
package dev.tandem.generated;

import org.jspecify.annotations.NullMarked;
