package dev.tandem.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that follows from a topology alone. A topology computes it when it is first asked and keeps it, so that a
 * question about every element does not search all elements each time. Keep it in a constant: {@link Topology#get} knows
 * it by identity.
 *
 * @param <T> what follows; immutable, because everyone who asks gets the same
 */
public final class Derived<T> {

    private final Function<Topology, T> computation;

    private Derived(Function<Topology, T> computation) {
        this.computation = computation;
    }

    /** What a computation makes of a topology. The computation depends on nothing else. */
    public static <T> Derived<T> from(Function<Topology, T> computation) {
        return new Derived<>(computation);
    }

    /**
     * The elements of a kind by what they refer to, in the order of the topology: which workloads use a database, for
     * example. An element is listed once, however often it refers to something; what no element refers to is not a key.
     */
    public static <E extends Element, K> Derived<Map<K, List<E>>> inverse(
            Class<E> kind, Function<E, ? extends Stream<? extends K>> references) {
        return from(topology -> {
            var inverse = new HashMap<K, List<E>>();
            topology.all(kind).forEach(element -> references
                    .apply(element)
                    .distinct()
                    .forEach(reference -> inverse.computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(element)));
            return Collections.unmodifiableMap(inverse);
        });
    }

    T of(Topology topology) {
        return computation.apply(topology);
    }
}
