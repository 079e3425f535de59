/** Findings about a topology, each with a stable id, and the waivers that accept them. */
@NullMarked
package dev.tandem.diagnostics;

import org.jspecify.annotations.NullMarked;
