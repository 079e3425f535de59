package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can fail in a system, as an entry point sees it: what it rests on one by one, and the rest in groups of
 * things that are alike to it, because it rests on none of them. Whatever is inside of something comes after it.
 */
final class EquivalenceClasses {

    /**
     * Things that are alike.
     *
     * @param atom one of them
     * @param count how many there are
     * @param place of the atom in the circuit, or -1 if the circuit does not have it
     * @param parent the number of the group they are inside of, or -1
     */
    record Group(Atom atom, int count, int place, int parent) {}

    private record Likeness(Atom.Kind kind, Optional<Atom> parent) {}

    private final Map<Atom, Integer> places = new HashMap<>();
    private final HashSet<Atom> parents = new HashSet<>();
    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private EquivalenceClasses(List<Atom> all, List<Atom> seen) {
        seen.forEach(atom -> places.put(atom, places.size()));
        all.forEach(atom -> atom.parent().ifPresent(parents::add));
        var alike = new LinkedHashMap<Likeness, Integer>();
        all.stream().filter(this::isGrouped).forEach(atom -> alike.merge(likeness(atom), 1, Integer::sum));
        for (var atom : all) {
            if (!isGrouped(atom)) {
                add(atom, 1);
            } else {
                Optional.ofNullable(alike.remove(likeness(atom))).ifPresent(count -> add(atom, count));
            }
        }
    }

    /**
     * The groups, in order.
     *
     * @param all everything that can fail, in the order of the model
     * @param seen what the circuit of the entry point has, in its order
     */
    static List<Group> of(List<Atom> all, List<Atom> seen) {
        return new EquivalenceClasses(all, seen).groups;
    }

    private boolean isGrouped(Atom atom) {
        return !places.containsKey(atom) && !parents.contains(atom);
    }

    private static Likeness likeness(Atom atom) {
        return new Likeness(atom.kind(), atom.parent());
    }

    private void add(Atom atom, int count) {
        int parent = atom.parent().map(outer -> numbers.getOrDefault(outer, -1)).orElse(-1);
        numbers.put(atom, groups.size());
        groups.add(new Group(atom, count, places.getOrDefault(atom, -1), parent));
    }
}
