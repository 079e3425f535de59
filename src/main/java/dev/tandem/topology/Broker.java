package dev.tandem.topology;

import java.util.stream.Stream;

/** A message broker on Amazon MQ: private, encrypted, its logs kept, one in each region. */
public sealed interface Broker extends Element, Dependency, Addressed permits ActiveMq, RabbitMq {

    /** The user every broker has from the start. */
    String USERNAME = "tandem";

    /** What it runs on. */
    BrokerInstance instance();

    /** The key that encrypts it. */
    KeyChoice key();

    /** What its clients speak. */
    Stream<BrokerProtocol> spoken();

    /** Whether what is sent to it in the primary region arrives in the recovery region as well. */
    boolean replicated();

    @Override
    default String kind() {
        return "broker";
    }
}
