/**
 * What a kind of element tells the engines: found by {@link java.util.ServiceLoader}, so that whoever brings an element
 * brings everything about it, and no engine names one.
 */
@NullMarked
package dev.tandem.element;

import org.jspecify.annotations.NullMarked;
