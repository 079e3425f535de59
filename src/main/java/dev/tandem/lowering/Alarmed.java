package dev.tandem.lowering;

import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import java.util.stream.Stream;

/**
 * What the operator of an element of a kind is woken for.
 *
 * @param <E> the elements
 */
public interface Alarmed<E extends Element> {

    /** The alarms on an element in a region. */
    Stream<Alarm> alarms(E element, RegionRole side, Stacks stacks);
}
