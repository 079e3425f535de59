package dev.tandem.topology;

/** What a service publishes to. */
public interface Publishable extends Element {

    /**
     * What a service uses that publishes to it.
     *
     * @param required whether it cannot serve while this does not answer
     */
    Dependency published(boolean required);
}
