/** Bastions: what they are, what they become, and what AWS knows them by. */
@NullMarked
package dev.tandem.element.bastion;

import org.jspecify.annotations.NullMarked;
