package dev.tandem.element;

import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * Everything about one kind of element. It has no state; {@code META-INF/services} names it. What an engine needs from
 * it is a facet: an interface of that engine, which it implements.
 *
 * @param <E> the elements it is about
 */
public interface ElementKind<E extends Element> {

    /** The class of the elements it is about. */
    Class<E> type();

    /** The facet that an engine asks for, or nothing if this kind does not have it. */
    default <F> Optional<F> facet(Class<F> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
