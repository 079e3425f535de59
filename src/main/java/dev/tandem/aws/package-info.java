/** Facts about AWS: regions, zones, naming limits, control-plane homes, each in one place with its source. */
@NullMarked
package dev.tandem.aws;

import org.jspecify.annotations.NullMarked;
