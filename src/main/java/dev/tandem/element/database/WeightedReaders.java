package dev.tandem.element.database;

import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;

/** The read replicas of a database, each of which gets an equal part of those who ask; its replica in the recovery region. */
public record WeightedReaders(Database database) implements DnsTarget {

    @Override
    public Element answering() {
        return database;
    }
}
