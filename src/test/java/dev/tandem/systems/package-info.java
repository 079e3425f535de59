/** Whether the reference systems have all that is asked of them. */
@NullMarked
package dev.tandem.systems;

import org.jspecify.annotations.NullMarked;
