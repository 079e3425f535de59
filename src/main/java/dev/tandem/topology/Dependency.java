package dev.tandem.topology;

/** An element that a workload can use. */
public sealed interface Dependency permits Broker, FileSystem, Key, Mail, RelationalDatabase, Search, Secret {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }
}
