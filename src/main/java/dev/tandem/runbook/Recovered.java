package dev.tandem.runbook;

import dev.tandem.topology.Element;

/**
 * What the runbook says of a kind of element.
 *
 * @param <E> the elements
 */
public interface Recovered<E extends Element> {

    /** What becomes of an element when the primary region is lost, and what somebody does about it. */
    Chapter recover(E element, OperatorContext operator);
}
