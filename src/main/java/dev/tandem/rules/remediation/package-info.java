/** Changes that would mend what does not hold: each is tried on the topology, and the cheapest is named. */
@NullMarked
package dev.tandem.rules.remediation;

import org.jspecify.annotations.NullMarked;
