/** What Tandem has to say about a topology: findings with a stable id, and the waivers that accept them. */
@NullMarked
package dev.tandem.diagnostics;

import org.jspecify.annotations.NullMarked;
