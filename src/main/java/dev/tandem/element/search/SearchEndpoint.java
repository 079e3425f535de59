package dev.tandem.element.search;

import dev.tandem.topology.InputVariable;
import java.util.stream.Stream;

/** By which host name a search domain is reached. */
public sealed interface SearchEndpoint {

    /** The one AWS gives it. */
    record OfAws() implements SearchEndpoint {}

    /**
     * One of the user's own, the same in both regions.
     *
     * @param certificate ARN of the certificate of each region
     */
    record Custom(String host, InputVariable certificate) implements SearchEndpoint {}

    /** The variables that the stacks ask for on its behalf. */
    default Stream<InputVariable> variables() {
        return this instanceof Custom custom ? Stream.of(custom.certificate()) : Stream.of();
    }
}
