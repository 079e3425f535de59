package dev.tandem.element;

import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * Everything there is to know of one kind of element. It has no state; {@code META-INF/services} names it. What it has to
 * say to an engine it says by a facet, an interface of that engine which it implements.
 *
 * @param <E> the elements it is about
 */
public interface ElementKind<E extends Element> {

    /** The class of the elements it is about. */
    Class<E> type();

    /** What it tells an engine, or nothing if the engine needs to know nothing of this kind. */
    default <F> Optional<F> facet(Class<F> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
