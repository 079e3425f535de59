package dev.tandem.element.database;

import dev.tandem.topology.Addressed;
import dev.tandem.topology.Element;

/** The read replicas of a database, each of which gets an equal part of those who ask; its replica in the recovery region. */
public record WeightedReaders(Database database) implements Addressed {

    @Override
    public Element answering() {
        return database;
    }
}
