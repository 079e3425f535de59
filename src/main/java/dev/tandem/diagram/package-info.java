/** Pictures of topologies: two regions beside each other, zones as columns, tiers as rows. */
@NullMarked
package dev.tandem.diagram;

import org.jspecify.annotations.NullMarked;
