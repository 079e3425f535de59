/** What is claimed of the failure model and its prover, against published results, brute force and common sense. */
@NullMarked
package dev.tandem.resilience;

import org.jspecify.annotations.NullMarked;
