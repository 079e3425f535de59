package dev.tandem.topology;

import java.util.Optional;

/** What a service's instances boot from. */
public sealed interface Image {

    /** The newest Amazon Linux 2023 of each region; a plan shows when AWS has published a newer one. */
    record AmazonLinux() implements Image {}

    /** The newest Ubuntu 24.04 LTS of each region; a plan shows when Canonical has published a newer one. */
    record Ubuntu() implements Image {}

    /** An image id that is given, per region, when Terraform runs. */
    record Given(InputVariable id) implements Image {

        @Override
        public Optional<InputVariable> variable() {
            return Optional.of(id);
        }
    }

    /** An image of the primary region, given when Terraform runs, of which the recovery region has a copy. */
    record Copied(InputVariable id) implements Image {

        /** The copy of the image that a variable of the primary region names. */
        public static Copied of(InputVariable id) {
            return new Copied(InvalidDefinitionException.given(id, "variable"));
        }

        @Override
        public Optional<InputVariable> variable() {
            return Optional.of(id);
        }
    }

    /** The variable that it is given by, if it is. */
    default Optional<InputVariable> variable() {
        return Optional.empty();
    }
}
