/** How long a proof takes, by JMH. */
@NullMarked
package dev.tandem.benchmark;

import org.jspecify.annotations.NullMarked;
