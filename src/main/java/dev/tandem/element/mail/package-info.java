/** Mail through SES: what it is sent as, what that becomes, how it fails, and what the runbook says of it. */
@NullMarked
package dev.tandem.element.mail;

import org.jspecify.annotations.NullMarked;
