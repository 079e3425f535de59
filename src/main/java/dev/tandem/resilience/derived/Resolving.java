package dev.tandem.resilience.derived;

import dev.tandem.resilience.Expr;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import java.util.stream.Stream;

/**
 * A kind of element that gives others names inside the networks.
 *
 * @param <E> the elements
 */
public interface Resolving<E extends Element> {

    /** What has to answer in a region before what a workload uses is found there, or nothing if it has no name here. */
    Stream<Expr> naming(E element, Dependency used, RegionModel place);
}
