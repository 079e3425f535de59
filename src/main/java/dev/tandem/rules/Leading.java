package dev.tandem.rules;

import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * A kind of element that answers only if it leads to something.
 *
 * @param <E> the elements
 */
public interface Leading<E extends Element> {

    /** The finding on an element without a target, or nothing if it has one. */
    Optional<Nowhere> nowhere(E element);

    /**
     * The texts of the finding.
     *
     * @param missing what it leads to none of: {@code no service}
     * @param why that is wrong
     * @param fix what to do about it
     */
    record Nowhere(String missing, String why, String fix) {}
}
