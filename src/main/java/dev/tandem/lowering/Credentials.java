package dev.tandem.lowering;

import dev.tandem.topology.Broker;
import dev.tandem.topology.Element;

/** What the credentials of a database, broker or search domain are called. */
final class Credentials {

    /** No engine reserves it, unlike {@code admin} (PostgreSQL) and {@code root} (MySQL). */
    static final String USERNAME = Broker.USERNAME;

    static final int VERSION = 1;

    static final String SUFFIX = "_credentials";

    /** Those of the user that a pair of brokers replicates with. */
    static final String REPLICATION = "_replication";

    /** The name of that user. */
    static final String REPLICATOR = "replicator";

    private Credentials() {}

    static String call(Element element) {
        return Names.call(element) + SUFFIX;
    }

    static String replication(Broker broker) {
        return Names.call(broker) + REPLICATION;
    }
}
