/** Topics on SNS and queues on SQS: what they are, what they become, how they fail, and what the runbook says of them. */
@NullMarked
package dev.tandem.element.messaging;

import org.jspecify.annotations.NullMarked;
