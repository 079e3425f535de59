/**
 * Topics on SNS and queues on SQS: the elements, their Terraform, their failure model and their chapters of the
 * runbook.
 */
@NullMarked
package dev.tandem.element.messaging;

import org.jspecify.annotations.NullMarked;
