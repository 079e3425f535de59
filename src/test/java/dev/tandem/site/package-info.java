/** Writes the documentation as a folder of HTML pages, from Markdown and from the Javadoc of the language. */
@NullMarked
package dev.tandem.site;

import org.jspecify.annotations.NullMarked;
