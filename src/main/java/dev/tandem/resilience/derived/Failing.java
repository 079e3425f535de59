package dev.tandem.resilience.derived;

import dev.tandem.resilience.Model;
import dev.tandem.topology.Element;

/**
 * What of a kind of element can fail.
 *
 * @param <E> the elements
 */
public interface Failing<E extends Element> {

    /** Adds what of an element can fail in one region, what it needs there, and how it is recovered. */
    void fail(E element, RegionModel place, Model.Builder model);
}
