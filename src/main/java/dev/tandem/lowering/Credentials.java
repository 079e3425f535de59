package dev.tandem.lowering;

import dev.tandem.topology.Broker;
import dev.tandem.topology.Element;

/** What the credentials of a database, broker or search domain are called. */
public final class Credentials {

    /** No engine reserves it, unlike {@code admin} (PostgreSQL) and {@code root} (MySQL). */
    public static final String USERNAME = Broker.USERNAME;

    static final int VERSION = 1;

    static final String SUFFIX = "_credentials";

    /** Those of the user that a pair of brokers replicates with. */
    static final String REPLICATION = "_replication";

    /** The name of that user. */
    static final String REPLICATOR = "replicator";

    private Credentials() {}

    /** The name of the module call with the credentials of an element: {@code ledger_credentials}. */
    public static String call(Element element) {
        return Names.call(element) + SUFFIX;
    }

    static String replication(Broker broker) {
        return Names.call(broker) + REPLICATION;
    }
}
