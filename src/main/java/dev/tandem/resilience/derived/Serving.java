package dev.tandem.resilience.derived;

import dev.tandem.resilience.Expr;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an element of a kind serves the clients that an entry leads to it.
 *
 * @param <R> the elements
 */
public interface Serving<R extends TrafficTarget> {

    /** What has to serve in a region for whoever comes in there. */
    Stream<Expr> serving(R target, RegionModel place);

    /** The same for whoever asks for a host, where that makes a difference. */
    default Stream<Expr> serving(R target, String host, RegionModel place) {
        return serving(target, place);
    }

    /** What health checks see of it in a region. */
    Expr watched(R target, RegionModel place);

    /** Whether it has work of its own, so that it has to serve though no entry leads to it. */
    default boolean worksWithoutEntry(R target, Topology topology) {
        return false;
    }

    /** What it serves in the recovery region before that is active, in a sentence, unless others say it. */
    default Optional<String> beforeAction(R target, Topology topology) {
        return Optional.empty();
    }
}
