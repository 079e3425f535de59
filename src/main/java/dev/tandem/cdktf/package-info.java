/** Replays Terraform documents as CDKTF constructs, for teams that compose them with their own. */
@NullMarked
package dev.tandem.cdktf;

import org.jspecify.annotations.NullMarked;
