/** The failure model of a system and its prover: what it survives, how it recovers, how long that takes, and why. */
@NullMarked
package dev.tandem.resilience;

import org.jspecify.annotations.NullMarked;
