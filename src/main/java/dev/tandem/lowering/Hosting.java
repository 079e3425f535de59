package dev.tandem.lowering;

import dev.tandem.topology.Element;

/**
 * What a private name leads to, of an element of a kind.
 *
 * @param <E> the elements
 */
public interface Hosting<E extends Element> {

    /** The output of a region's stack that is the element's host name there, without the name of its call: {@code _host}. */
    String hostOutput(E element);
}
