/** Secrets in Secrets Manager that a user declares: what they are called, what they become, and who reads them. */
@NullMarked
package dev.tandem.element.secret;

import org.jspecify.annotations.NullMarked;
