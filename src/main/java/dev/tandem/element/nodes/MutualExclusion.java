package dev.tandem.element.nodes;

import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;

/**
 * How two nodes settle which of them serves: by a lease in the database that both use, as Corda's nodes do.
 *
 * @param updateInterval after how long the one that holds the lease renews it
 * @param waitInterval how long a lease has to be stale before the other one takes it
 */
public record MutualExclusion(Duration updateInterval, Duration waitInterval) {

    /** What Corda Enterprise's documentation gives as an example ("Hot-cold high availability deployment"). */
    static final MutualExclusion USUAL = of(Duration.ofSeconds(20), Duration.ofSeconds(40));

    /**
     * A lease.
     *
     * @throws InvalidDefinitionException unless it is renewed before the other node may take it
     */
    static MutualExclusion of(Duration update, Duration wait) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(update, "update interval").isNegative() && !update.isZero(),
                "A lease cannot be renewed every " + DurationFormat.duration(update) + ": give a second or more.");
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(wait, "wait interval").compareTo(update) > 0,
                "A lease that is renewed every " + DurationFormat.duration(update) + " cannot be taken after "
                        + DurationFormat.duration(wait)
                        + ": both nodes would serve at once; wait longer than the update, such as "
                        + DurationFormat.duration(update.multipliedBy(2)) + ".");
        return new MutualExclusion(update, wait);
    }
}
