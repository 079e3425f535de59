/** Alerts: who is told when something is wrong, what that becomes, and what the runbook says of it. */
@NullMarked
package dev.tandem.element.alerts;

import org.jspecify.annotations.NullMarked;
