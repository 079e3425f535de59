/** What tests of elements from outside of Tandem are written with, in any test framework. */
@NullMarked
package dev.tandem.testing;

import org.jspecify.annotations.NullMarked;
