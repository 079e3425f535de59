/** What is inside a message broker, tried on a real one. */
@NullMarked
package dev.tandem.messaging;

import org.jspecify.annotations.NullMarked;
