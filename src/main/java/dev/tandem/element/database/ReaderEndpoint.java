package dev.tandem.element.database;

import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;

/** The host name by which Aurora spreads connections over the readers of a cluster in a region. */
public record ReaderEndpoint(AuroraCluster cluster) implements DnsTarget {

    @Override
    public Element answering() {
        return cluster;
    }
}
