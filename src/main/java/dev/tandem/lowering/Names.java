package dev.tandem.lowering;

import dev.tandem.topology.Element;

/** How elements are called in Terraform and in AWS: readable, never hashed, and the same at every compilation. */
final class Names {

    private final String topology;

    Names(String topology) {
        this.topology = topology;
    }

    /** The name of a module call: {@code order_history}. */
    static String call(String element) {
        return element.replace('-', '_');
    }

    /** The name of a module call. */
    static String call(Element element) {
        return call(element.name());
    }

    /** The name AWS knows an element by: {@code bank-ledger}. */
    String aws(Element element) {
        return topology + "-" + element.name();
    }

    /** Where the credentials of a database are: {@code bank/ledger/credentials}. */
    String credentials(Element database) {
        return topology + "/" + database.name() + "/credentials";
    }

    /** Where a secret is: {@code bank/api-token}. */
    String secret(Element secret) {
        return topology + "/" + secret.name();
    }

    /** Where a service's parameters are: {@code bank/transactions}. */
    String parameters(Element service) {
        return topology + "/" + service.name();
    }
}
