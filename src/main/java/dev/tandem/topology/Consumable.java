package dev.tandem.topology;

/** What a service receives messages from. */
public interface Consumable extends Element {

    /** What a service uses that receives from it. */
    Dependency consumed();
}
