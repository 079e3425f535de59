/** What a topology is compiled to, and the analysis of it, for the command line, CDKTF and tests. */
@NullMarked
package dev.tandem.compiler;

import org.jspecify.annotations.NullMarked;
