package dev.tandem.topology;

/** An element that a workload can use, or what it does with one. */
public sealed interface Dependency
        permits Broker, Consumption, FileSystem, Key, Mail, Publication, RelationalDatabase, Search, Secret {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }
}
