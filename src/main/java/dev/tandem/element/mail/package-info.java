/** Mail through SES: the element, its Terraform, its failure model and its chapter of the runbook. */
@NullMarked
package dev.tandem.element.mail;

import org.jspecify.annotations.NullMarked;
