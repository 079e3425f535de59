package dev.tandem.element.filesystem;

/** Where in its region a file system keeps its files. */
public sealed interface FileSystemType {

    /** In several zones, so that losing one loses nothing. */
    record Regional() implements FileSystemType {}

    /** In the first zone of the network, for a reason. */
    record OneZone(String reason) implements FileSystemType {}

    /** Whether losing one zone loses the files. */
    default boolean oneZone() {
        return this instanceof OneZone;
    }
}
