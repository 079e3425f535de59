package dev.tandem.resilience.derived;

import dev.tandem.resilience.Expr;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import java.util.stream.Stream;

/**
 * What of an element of a kind has to answer before a private name of it leads anywhere.
 *
 * @param <E> the elements
 */
public interface Answering<E extends Element> {

    /** What has to answer beside the zone and the element, where a name leads to a part of the element. */
    Stream<Expr> answering(E element, DnsTarget part, RegionModel place);
}
