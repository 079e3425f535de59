package dev.tandem.rules.remediation;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What can be changed about an element of a kind so that it survives more.
 *
 * @param <E> the elements
 */
public interface Fixable<E extends Element> {

    /** The changes that can be tried on an element, the same ones in the same order for the same topology. */
    Stream<SuggestedFix> fixes(E element, Topology topology);

    /** How many instances of it run in the recovery region on an ordinary day, which is what a strategy costs. */
    default int standbyInstances(E element, Topology topology) {
        return 0;
    }
}
