package dev.tandem.topology;

/** An element that a workload can use, or what it does with one. */
public interface Dependency {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }
}
