/** What is claimed of the page about failures, by its text and in a browser. */
@NullMarked
package dev.tandem.page;

import org.jspecify.annotations.NullMarked;
