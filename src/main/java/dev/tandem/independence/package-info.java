/**
 * Whether the recovery region can be planned and applied while the primary one is dark: read from the Terraform that was
 * emitted, not from the topology it was compiled from.
 */
@NullMarked
package dev.tandem.independence;

import org.jspecify.annotations.NullMarked;
