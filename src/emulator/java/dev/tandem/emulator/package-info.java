/** Whole systems applied to an AWS emulator, and asked after by an AWS client. */
@NullMarked
package dev.tandem.emulator;

import org.jspecify.annotations.NullMarked;
