package dev.tandem.lowering;

import dev.tandem.topology.Element;

/**
 * What a workload is given that uses an element of a kind.
 *
 * @param <E> the elements
 */
public interface Granting<E extends Element> {

    /** Gives a workload of one region what it needs to use the element: a way there, rights, and where to find it. */
    void grant(E element, WorkloadAccess access);
}
