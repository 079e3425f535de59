package dev.tandem.element.cache;

import dev.tandem.topology.InvalidDefinitionException;

/** The nodes of a cache: one that writes, and replicas in other zones that can take its place. */
public sealed interface CacheNodes {

    /** ElastiCache user guide, "Quotas": five replicas at most. */
    int MOST = 6;

    /** A primary node and its replicas. */
    record Several(int count) implements CacheNodes {

        /** Checks the number. */
        public Several {
            InvalidDefinitionException.unless(
                    count >= 2 && count <= MOST,
                    count + " nodes are not possible: give 2 to " + MOST + ", or say singleNode(\"reason\").");
        }
    }

    /** One node without a replica, for a reason. */
    record Single(String reason) implements CacheNodes {}

    /** How many there are. */
    default int number() {
        return this instanceof Several several ? several.count() : 1;
    }
}
