package dev.tandem.topology;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;

/** The elements of a topology, which remembers those of each kind that it was asked for, and what was derived from it. */
final class Elements extends AbstractList<Element> implements RandomAccess {

    private final List<Element> all;
    private final Map<Class<?>, List<?>> byKind = new ConcurrentHashMap<>();
    private final Map<Derived<?>, Answer<?>> derived = new ConcurrentHashMap<>();

    Elements(List<Element> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public Element get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Those of a kind, in their order. */
    <E extends Element> List<E> of(Class<E> kind) {
        @SuppressWarnings("unchecked") // put there by this method alone
        var known = (List<E>) byKind.computeIfAbsent(
                kind, asked -> all.stream().filter(asked::isInstance).toList());
        return known;
    }

    /** What follows from their topology. A thread that asks while another one computes it waits. */
    <T> T derived(Derived<T> asked, Topology topology) {
        @SuppressWarnings("unchecked") // put there by this method alone
        var answer = (Answer<T>) derived.computeIfAbsent(asked, any -> new Answer<T>());
        return answer.of(asked, topology);
    }

    /** What was computed once, outside of the map: one computation may ask for another, which computeIfAbsent rules out. */
    private static final class Answer<T> {

        private volatile Optional<T> computed = Optional.empty();

        T of(Derived<T> asked, Topology topology) {
            return computed.orElseGet(() -> compute(asked, topology));
        }

        private synchronized T compute(Derived<T> asked, Topology topology) {
            var value = computed.orElseGet(() -> asked.of(topology));
            computed = Optional.of(value);
            return value;
        }
    }
}
