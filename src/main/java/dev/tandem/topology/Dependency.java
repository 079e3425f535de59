package dev.tandem.topology;

import java.util.Optional;

/** An element that a workload can use, or what it does with one. */
public interface Dependency {

    /** The element itself. */
    default Element element() {
        return (Element) this;
    }

    /** Whether a workload receives messages from it, which wait there and stay behind in a region that is lost. */
    default boolean received() {
        return false;
    }

    /** Whether a workload serves without it, only worse. */
    default boolean dispensable() {
        return false;
    }

    /** Whether a workload's calls to it leave by the internet, even from a network with interface endpoints. */
    default boolean calledOverInternet() {
        return false;
    }

    /** Whether an instance that uses it reads a secret when it starts. */
    default boolean hasSecret() {
        return false;
    }

    /** Whether a workload reads it when an instance starts, and serves without it from then on. */
    default boolean usedAtStartOnly() {
        return false;
    }

    /** The key that encrypts what an instance that uses it reads when it starts, where it cannot start without that key. */
    default Optional<KeyChoice> startupKey() {
        return Optional.empty();
    }
}
