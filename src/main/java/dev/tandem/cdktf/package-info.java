/** Topologies in a CDKTF app, together with constructs of a team. It runs on the class path, with the libraries of CDKTF. */
@NullMarked
package dev.tandem.cdktf;

import org.jspecify.annotations.NullMarked;
