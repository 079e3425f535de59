package dev.tandem.lowering;

import dev.tandem.topology.Element;

/** What the credentials of a database, broker or search domain are called. */
public final class Credentials {

    /** No engine reserves it, unlike {@code admin} (PostgreSQL) and {@code root} (MySQL). */
    public static final String USERNAME = "tandem";

    static final String SUFFIX = "_credentials";

    private Credentials() {}

    /** The name of the module call with the credentials of an element: {@code ledger_credentials}. */
    public static String call(Element element) {
        return TerraformNames.call(element) + SUFFIX;
    }
}
