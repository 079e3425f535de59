/** What operators do when the primary region is lost, and when it is back: derived from the topology, step by step. */
@NullMarked
package dev.tandem.runbook;

import org.jspecify.annotations.NullMarked;
