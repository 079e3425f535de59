/** Holds modules and stacks to the schema of a provider that this machine need not have. */
@NullMarked
package dev.tandem.provider;

import org.jspecify.annotations.NullMarked;
