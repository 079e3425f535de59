package dev.tandem.rules;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;

/**
 * A kind of element whose messages stay behind in a region that is lost.
 *
 * @param <E> the elements
 */
public interface StartsEmpty<E extends Element> {

    /** Whether a workload waits for the messages of an element. */
    boolean consumed(E element, Topology topology);

    /** What to do about messages that stay behind. */
    String fix();
}
