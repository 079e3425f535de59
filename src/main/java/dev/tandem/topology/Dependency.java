package dev.tandem.topology;

/** An element that a workload can use, or what it does with one. */
public interface Dependency {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }

    /** Whether who uses it reads a secret for it when it starts. */
    default boolean hasSecret() {
        return false;
    }
}
