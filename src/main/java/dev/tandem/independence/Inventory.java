package dev.tandem.independence;

import dev.tandem.independence.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Needs in few words, by the place where they are. */
final class Inventory {

    private final List<Need> needs;

    private Inventory(List<Need> needs) {
        this.needs = needs;
    }

    static SortedMap<String, List<String>> of(List<Need> needs) {
        var byPlace = new TreeMap<String, List<String>>();
        needs.stream()
                .filter(need -> need.kind() != Kind.POINTER)
                .collect(Collectors.groupingBy(Need::place))
                .forEach((place, there) -> byPlace.put(place.name(), new Inventory(there).phrases()));
        return byPlace;
    }

    /** The arguments that only name the primary region, and why that does no harm. */
    static List<String> allowed(List<Need> needs) {
        return needs.stream()
                .filter(need -> need.kind() == Kind.POINTER && !need.place().equals(Location.UNKNOWN))
                .map(need -> need.chain().get(1) + " (" + need.what() + ")")
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> phrases() {
        var phrases = new ArrayList<String>();
        add(phrases, Kind.STATE, "states and locks in ", Need::what);
        add(phrases, Kind.PROVIDER, "credentials from ", Need::what);
        add(phrases, Kind.LOOKUP, "answers for ", Need::what);
        add(phrases, Kind.RESOURCES, "resources of ", Need::what);
        add(phrases, Kind.ORDERS, "the control plane of ", Need::what);
        add(phrases, Kind.THING, "things to use: ", need -> need.chain().get(1));
        add(phrases, Kind.MODULE, "modules ", Need::what);
        return phrases;
    }

    private void add(List<String> phrases, Kind kind, String words, Function<Need, String> what) {
        var all = needs.stream()
                .filter(need -> need.kind() == kind)
                .map(what)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            phrases.add(words + all);
        }
    }
}
