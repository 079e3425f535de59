/**
 * The contract between kinds of elements and engines. {@link java.util.ServiceLoader} finds the kinds, so a jar that
 * adds an element adds everything about it, and no engine names one.
 */
@NullMarked
package dev.tandem.element;

import org.jspecify.annotations.NullMarked;
