package dev.tandem.topology;

/** A store with read replicas, whose replication a release gate stops and starts. */
public interface Replicating extends Store {

    /** How many read replicas it has in the primary region. */
    int readers();

    /** What runs it, as people call it: {@code PostgreSQL}. */
    String engineName();

    /** Whether its replication can be stopped and started again. */
    boolean replicationStops();

    /** The key that encrypts it, and its credentials. */
    KeyChoice key();
}
