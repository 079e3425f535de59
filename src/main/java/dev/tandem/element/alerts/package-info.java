/** Alerts: the element, its Terraform and its chapter of the runbook. */
@NullMarked
package dev.tandem.element.alerts;

import org.jspecify.annotations.NullMarked;
