package dev.tandem.topology;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;

/** The elements of a topology, which remembers those of each kind that it was asked for: it is asked for every element. */
final class Elements extends AbstractList<Element> implements RandomAccess {

    private final List<Element> all;
    private final Map<Class<?>, List<?>> byKind = new ConcurrentHashMap<>();

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
}
