/** Findings and results as text, JSON and other formats. */
@NullMarked
package dev.tandem.report;

import org.jspecify.annotations.NullMarked;
