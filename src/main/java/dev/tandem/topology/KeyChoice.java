package dev.tandem.topology;

import java.util.stream.Stream;

/** Which key encrypts an element. */
public sealed interface KeyChoice {

    /** The topology's own key, which is there without being written. */
    record OfTopology() implements KeyChoice {}

    /** A key the user declared. */
    record Chosen(EncryptionKey key) implements KeyChoice {}

    /** The declared key, if there is one. */
    default Stream<Element> references() {
        return this instanceof Chosen chosen ? Stream.of(chosen.key()) : Stream.of();
    }
}
