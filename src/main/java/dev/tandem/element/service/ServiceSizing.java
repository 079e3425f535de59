package dev.tandem.element.service;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Optional;
import java.util.OptionalInt;

/** How a service is sized in the recovery region; what is left out follows from the strategy. */
public record ServiceSizing(OptionalInt instances, OptionalInt atMost, Optional<String> instanceType) {

    static final ServiceSizing BY_STRATEGY =
            new ServiceSizing(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** How many instances run there on an ordinary day. Default: what the strategy says. */
    public ServiceSizing instances(int count) {
        InvalidDefinitionException.unless(count >= 0, count + " instances are not possible: give 0 or more.");
        return new ServiceSizing(OptionalInt.of(count), atMost, instanceType);
    }

    /** What it may scale out to there. Default: the same as in the primary region. */
    public ServiceSizing atMost(int limit) {
        InvalidDefinitionException.unless(
                limit >= 1, "A limit of " + limit + " instances is not possible: give 1 or more.");
        return new ServiceSizing(instances, OptionalInt.of(limit), instanceType);
    }

    /** The EC2 instance type there. Default: the same as in the primary region. */
    public ServiceSizing instanceType(String type) {
        return new ServiceSizing(instances, atMost, Optional.of(type));
    }
}
