/** Accelerators: what they are, what they become, how they lead clients in, and what somebody does about it. */
@NullMarked
package dev.tandem.element.accelerator;

import org.jspecify.annotations.NullMarked;
