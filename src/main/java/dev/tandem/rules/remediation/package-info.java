/**
 * Changes that would meet an objective that does not hold: each is tried on the topology, and the cheapest is reported.
 */
@NullMarked
package dev.tandem.rules.remediation;

import org.jspecify.annotations.NullMarked;
