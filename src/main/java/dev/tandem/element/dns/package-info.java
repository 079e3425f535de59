/**
 * Names: zones and hostnames of Route 53, the certificates that are validated in them, their Terraform, failure model
 * and recovery steps.
 */
@NullMarked
package dev.tandem.element.dns;

import org.jspecify.annotations.NullMarked;
