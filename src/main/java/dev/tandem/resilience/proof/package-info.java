/** What has been proved about a topology, ready to be reported; nothing in here knows how it is printed. */
@NullMarked
package dev.tandem.resilience.proof;

import org.jspecify.annotations.NullMarked;
