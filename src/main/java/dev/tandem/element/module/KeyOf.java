package dev.tandem.element.module;

import dev.tandem.topology.KeyChoice;
import java.util.Optional;

/** The key whose ARN an input is. */
final class KeyOf {

    private KeyOf() {}

    static Optional<KeyChoice> input(Input input) {
        if (input instanceof Input.OfKey of) {
            return Optional.of(new KeyChoice.Chosen(of.key()));
        }
        return input instanceof Input.OwnKey ? Optional.of(new KeyChoice.OfTopology()) : Optional.empty();
    }
}
