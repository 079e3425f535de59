package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that can fail in a system, as an entry point sees it: what it rests on one by one, and the rest in groups of
 * things that are alike to it, because it rests on none of them. Whatever is inside of something comes after it. One of
 * these serves all entry points of a system, so that none of them has to look at everything.
 */
public final class EquivalenceClasses {

    /**
     * Things that are alike.
     *
     * @param atom one of them
     * @param count how many there are
     * @param place of the atom in the circuit, or -1 if the circuit does not have it
     * @param parent the number of the group they are inside of, or -1
     */
    record Group(Atom atom, int count, int place, int parent) {}

    private record Likeness(Atom.Kind kind, Optional<Atom> parent) {

        static Likeness of(Atom atom) {
            return new Likeness(atom.kind(), atom.parent());
        }
    }

    private record Alike(Atom atom, int count) {}

    private final Map<Atom, Integer> positions = new HashMap<>();
    private final Set<Atom> parents = new LinkedHashSet<>();
    private final Map<Likeness, List<Atom>> alike = new LinkedHashMap<>();

    /** The classes of everything that can fail, in the order of the model. */
    public EquivalenceClasses(List<Atom> all) {
        all.forEach(atom -> {
            positions.put(atom, positions.size());
            atom.parent().ifPresent(parents::add);
        });
        all.stream().filter(atom -> !parents.contains(atom)).forEach(atom -> alike.computeIfAbsent(
                        Likeness.of(atom), any -> new ArrayList<>())
                .add(atom));
    }

    /**
     * The groups that an entry point sees, in order.
     *
     * @param seen what the circuit of the entry point has, in its order
     */
    List<Group> of(List<Atom> seen) {
        var places = new HashMap<Atom, Integer>();
        seen.forEach(atom -> places.put(atom, places.size()));
        var chosen = new TreeMap<Integer, Alike>();
        seen.forEach(atom -> put(chosen, atom, 1));
        parents.forEach(atom -> put(chosen, atom, 1));
        var counts = new HashMap<Likeness, Integer>();
        seen.stream()
                .filter(atom -> !parents.contains(atom))
                .forEach(atom -> counts.merge(Likeness.of(atom), 1, Integer::sum));
        alike.forEach((likeness, atoms) -> atoms.stream()
                .filter(atom -> !places.containsKey(atom))
                .findFirst()
                .ifPresent(first -> put(chosen, first, atoms.size() - counts.getOrDefault(likeness, 0))));
        return groups(chosen.values(), places);
    }

    private void put(Map<Integer, Alike> chosen, Atom atom, int count) {
        Optional.ofNullable(positions.get(atom)).ifPresent(position -> chosen.put(position, new Alike(atom, count)));
    }

    private static List<Group> groups(Iterable<Alike> chosen, Map<Atom, Integer> places) {
        var numbers = new HashMap<Atom, Integer>();
        var groups = new ArrayList<Group>();
        for (var alike : chosen) {
            var atom = alike.atom();
            int parent =
                    atom.parent().map(outer -> numbers.getOrDefault(outer, -1)).orElse(-1);
            numbers.put(atom, groups.size());
            groups.add(new Group(atom, alike.count(), places.getOrDefault(atom, -1), parent));
        }
        return groups;
    }
}
