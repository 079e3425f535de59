package dev.tandem.topology;

/** An element that a service can use. */
public sealed interface Dependency permits Broker, FileSystem, Mail, RelationalDatabase, Search, Secret {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }
}
