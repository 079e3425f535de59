package dev.tandem.runbook;

import dev.tandem.topology.Element;

/**
 * The chapter of the runbook on a kind of element.
 *
 * @param <E> the elements
 */
public interface Recovered<E extends Element> {

    /** The impact of the loss of the primary region on an element, and the recovery steps. */
    Chapter recover(E element, OperatorContext operator);
}
