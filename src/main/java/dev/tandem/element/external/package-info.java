/** What a system rests on and Tandem does not build: declared, and counted by the proof, the objectives and the runbook. */
@NullMarked
package dev.tandem.element.external;

import org.jspecify.annotations.NullMarked;
