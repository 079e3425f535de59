/** Backup plans on AWS Backup: what they cover, what they become, and how an element is restored from their vaults. */
@NullMarked
package dev.tandem.element.backup;

import org.jspecify.annotations.NullMarked;
