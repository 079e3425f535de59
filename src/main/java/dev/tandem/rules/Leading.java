package dev.tandem.rules;

import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * A kind of element that answers only if it leads to something.
 *
 * @param <E> the elements
 */
public interface Leading<E extends Element> {

    /** What is said of an element that leads nowhere, or nothing if it leads somewhere. */
    Optional<Nowhere> nowhere(E element);

    /**
     * What is said of it.
     *
     * @param missing what it leads to none of: {@code no service}
     * @param why that is wrong
     * @param fix what to do about it
     */
    record Nowhere(String missing, String why, String fix) {}
}
