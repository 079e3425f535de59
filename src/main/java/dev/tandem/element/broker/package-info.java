/** Brokers on Amazon MQ: what they are, what they become, how they fail, and what somebody does about it. */
@NullMarked
package dev.tandem.element.broker;

import org.jspecify.annotations.NullMarked;
