package dev.tandem.lowering;

import dev.tandem.topology.RelationalDatabase;

/** What the credentials of a database are called. */
final class Credentials {

    /** No engine reserves it, unlike {@code admin} (PostgreSQL) and {@code root} (MySQL). */
    static final String USERNAME = "tandem";

    static final int VERSION = 1;

    static final String SUFFIX = "_credentials";

    private Credentials() {}

    static String call(RelationalDatabase database) {
        return Names.call(database) + SUFFIX;
    }
}
