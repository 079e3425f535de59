package dev.tandem.diagram;

import dev.tandem.resilience.Atom;
import dev.tandem.topology.RegionRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An element, or several alike that are drawn as one box.
 *
 * @param key unique among the items
 * @param kind what it is, in a word
 * @param members the names of the elements
 * @param nodes what can fail of it in a zone, in each region that it stands in
 * @param grouped the elements, if there are several
 */
record Item(
        String key,
        String kind,
        Tier tier,
        List<String> members,
        Map<RegionRole, List<Atom>> nodes,
        List<Item> grouped) {

    Item {
        members = List.copyOf(members);
        var copy = new EnumMap<RegionRole, List<Atom>>(RegionRole.class);
        nodes.forEach((side, atoms) -> copy.put(side, List.copyOf(atoms)));
        nodes = Collections.unmodifiableMap(copy);
        grouped = List.copyOf(grouped);
    }

    /** Whether it stands for several elements. */
    boolean isGroup() {
        return members.size() > 1;
    }

    /** What it is called. */
    String name() {
        return isGroup() ? members.size() + " of these" : members.get(0);
    }

    boolean standsIn(RegionRole side) {
        return nodes.containsKey(side);
    }

    /** What can fail of it in a zone. */
    List<Atom> nodesIn(RegionRole side, Atom zone) {
        return nodes.getOrDefault(side, List.of()).stream()
                .filter(node -> node.parent().filter(zone::equals).isPresent())
                .toList();
    }

    /** Whether nothing of it stands in one zone alone. */
    boolean isPlain() {
        return nodes.values().stream().allMatch(List::isEmpty);
    }

    /** Several as one. */
    static Item grouped(List<Item> items) {
        var first = items.get(0);
        var nodes = new EnumMap<RegionRole, List<Atom>>(RegionRole.class);
        items.forEach(item -> item.nodes.forEach((side, atoms) ->
                nodes.computeIfAbsent(side, any -> new ArrayList<>()).addAll(atoms)));
        var members = items.stream().flatMap(item -> item.members.stream()).toList();
        return new Item(first.tier.caption() + "/" + first.kind, first.kind, first.tier, members, nodes, items);
    }
}
