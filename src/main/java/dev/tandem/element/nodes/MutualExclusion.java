package dev.tandem.element.nodes;

import dev.tandem.topology.Slip;
import dev.tandem.topology.Spoken;
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
     * @throws Slip unless it is renewed before the other node may take it
     */
    static MutualExclusion of(Duration update, Duration wait) {
        Slip.unless(
                !Slip.given(update, "update interval").isNegative() && !update.isZero(),
                "A lease cannot be renewed every " + Spoken.duration(update) + ": give a second or more.");
        Slip.unless(
                Slip.given(wait, "wait interval").compareTo(update) > 0,
                "A lease that is renewed every " + Spoken.duration(update) + " cannot be taken after "
                        + Spoken.duration(wait)
                        + ": both nodes would serve at once; wait longer than the update, such as "
                        + Spoken.duration(update.multipliedBy(2)) + ".");
        return new MutualExclusion(update, wait);
    }
}
