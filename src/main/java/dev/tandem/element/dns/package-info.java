/** Names: zones and hostnames of Route 53, the certificates that are proved in them, and what becomes of each. */
@NullMarked
package dev.tandem.element.dns;

import org.jspecify.annotations.NullMarked;
