/** Replays Terraform documents as CDKTF constructs. */
@NullMarked
package dev.tandem.cdktf.replay;

import org.jspecify.annotations.NullMarked;
