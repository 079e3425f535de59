package dev.tandem.diagram;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Data;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a topology stands where. An element stands in a region if the failure model has a part of it there; in which
 * row follows from what it is to others: a target of traffic, a workload, or a store.
 */
final class Inventory {

    private final Topology topology;
    private final Model model;
    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, List<Component>> parts = new HashMap<>();
    private final Map<Atom, Set<String>> owners = new HashMap<>();

    private Inventory(Topology topology, Model model) {
        this.topology = topology;
        this.model = model;
        topology.elements().stream()
                .sorted(Comparator.comparingInt(Inventory::rank))
                .forEach(element -> named.putIfAbsent(element.name(), element));
        model.components().forEach(this::assign);
    }

    static Inventory of(Topology topology, Model model) {
        return new Inventory(topology, model);
    }

    Topology topology() {
        return topology;
    }

    /** Everything that can fail, in order. */
    List<Atom> atoms() {
        return model.atoms();
    }

    Atom region(RegionRole side) {
        return Atom.region(topology.site(side).region().id());
    }

    List<Atom> zones(RegionRole side) {
        return topology.site(side).zones().stream()
                .map(zone -> region(side).zone(zone.id()))
                .toList();
    }

    /** What stands in a region, in the order of rows, each of them by kind and name. */
    List<Item> items() {
        return topology.elements().stream()
                .filter(element ->
                        !(element instanceof Entry) || !parts(element).isEmpty())
                .map(this::item)
                .filter(item -> !item.nodes().isEmpty())
                .sorted(Comparator.comparing(Item::tier))
                .toList();
    }

    /** What belongs to no region alone, and serves no client: what is made in both, or for both. */
    List<Element> coupling() {
        return topology.elements().stream()
                .filter(element -> !(element instanceof Entry))
                .filter(element -> item(element).nodes().isEmpty())
                .toList();
    }

    List<Gateway> gateways() {
        return topology.entries().stream().map(this::gateway).toList();
    }

    /** What of a region stands in a zone and belongs to no element. */
    List<Atom> shared(RegionRole side) {
        return atoms().stream()
                .filter(atom -> atom.kind() == Atom.Kind.NODE && atom.isWithin(region(side)))
                .filter(atom -> !isOwned(atom))
                .toList();
    }

    /** What of a region stands in no zone. */
    List<Atom> regional(RegionRole side, Atom.Kind kind) {
        return atoms().stream()
                .filter(atom -> atom.kind() == kind)
                .filter(atom -> atom.parent().filter(region(side)::equals).isPresent())
                .toList();
    }

    /** What fails for both regions at once. */
    List<Atom> global() {
        return atoms().stream()
                .filter(atom -> atom.parent().isEmpty() && atom.kind() != Atom.Kind.REGION)
                .toList();
    }

    /** Regions in which AWS has control planes that this system depends on, and nothing else of it stands. */
    List<Atom> elsewhere() {
        return atoms().stream()
                .filter(atom -> atom.kind() == Atom.Kind.REGION)
                .filter(atom -> !atom.equals(region(RegionRole.PRIMARY)) && !atom.equals(region(RegionRole.RECOVERY)))
                .toList();
    }

    /** What is inside of a region elsewhere. */
    List<Atom> inside(Atom region) {
        return atoms().stream()
                .filter(atom -> atom.parent().filter(region::equals).isPresent())
                .toList();
    }

    /** How much of a store its copy in the recovery region lacks, by the key of its item, where data is copied. */
    Map<String, Loss> copies() {
        var copies = new LinkedHashMap<String, Loss>();
        model.actions().stream()
                .filter(action ->
                        action.from().startsWith(region(RegionRole.PRIMARY).id() + "/"))
                .filter(action ->
                        action.to().startsWith(region(RegionRole.RECOVERY).id() + "/"))
                .filter(action -> action.loss().isBounded())
                .filter(action -> model.component(action.to()).data() instanceof Data.Copy)
                .forEach(action -> owner(action.to())
                        .ifPresent(element -> copies.merge(
                                key(element), action.loss(), (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return copies;
    }

    private Item item(Element element) {
        var nodes = new EnumMap<RegionRole, List<Atom>>(RegionRole.class);
        for (var side : topology.sides()) {
            var here = partsIn(element, side).toList();
            if (!here.isEmpty() || isEverywhere(element)) {
                nodes.put(
                        side,
                        here.stream()
                                .flatMap(Mentions::of)
                                .filter(atom -> atom.kind() == Atom.Kind.NODE && isOwned(atom))
                                .distinct()
                                .sorted(Comparator.comparing(Atom::id))
                                .toList());
            }
        }
        return new Item(key(element), element.kind(), tier(element), List.of(element.name()), nodes, List.of());
    }

    private Gateway gateway(Entry entry) {
        var targets = new ArrayList<String>();
        entry.leadsTo().forEach(target -> targets.add(key(target)));
        if (!parts(entry).isEmpty() && !item(entry).nodes().isEmpty()) {
            targets.add(key(entry));
        }
        var atoms = parts(entry).stream()
                .filter(component -> component.id().equals(entry.name()))
                .flatMap(Mentions::of)
                .filter(atom -> atom.parent().isEmpty() && owners(atom).size() == 1)
                .map(Atom::id)
                .distinct()
                .toList();
        return new Gateway("entry/" + key(entry), entry.kind(), List.of(entry.name()), targets, atoms);
    }

    private void assign(Component component) {
        owner(component.id()).ifPresent(element -> {
            parts.computeIfAbsent(element, any -> new ArrayList<>()).add(component);
            Mentions.of(component).forEach(atom -> owners.computeIfAbsent(atom, any -> new HashSet<>())
                    .add(key(element)));
        });
    }

    /** The element whose name a component bears, after its region if it has one. */
    private Optional<Element> owner(String component) {
        var name = topology.sides().stream()
                .map(side -> region(side).id() + "/")
                .filter(component::startsWith)
                .findFirst()
                .map(region -> component.substring(region.length()))
                .orElse(component);
        return Stream.iterate(name.length(), end -> end > 0, end -> name.lastIndexOf('/', end - 1))
                .map(end -> named.get(name.substring(0, end)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Stream<Component> partsIn(Element element, RegionRole side) {
        return parts(element).stream()
                .filter(part -> part.id().startsWith(region(side).id() + "/"));
    }

    private List<Component> parts(Element element) {
        return parts.getOrDefault(element, List.of());
    }

    private Tier tier(Element element) {
        if (element instanceof Workload) {
            return Tier.WORKLOADS;
        }
        if (element instanceof Store || keepsData(element)) {
            return Tier.STORES;
        }
        return element instanceof TrafficTarget ? Tier.TRAFFIC : Tier.OTHERS;
    }

    private boolean keepsData(Element element) {
        return parts(element).stream().anyMatch(part -> part.data() instanceof Data.Copy);
    }

    /** Whether it belongs to one element, after which it is called; a NAT gateway belongs to all that leave through it. */
    private boolean isOwned(Atom node) {
        return owners(node).size() == 1
                && owners(node).stream().anyMatch(key -> Sheet.last(node.id()).contains(Sheet.last(key)));
    }

    private Set<String> owners(Atom atom) {
        return owners.getOrDefault(atom, Set.of());
    }

    private static boolean isEverywhere(Element element) {
        return element instanceof TrafficTarget;
    }

    private static int rank(Element element) {
        if (element instanceof TrafficTarget || element instanceof Workload) {
            return 0;
        }
        return element instanceof Store ? 1 : element instanceof Entry ? 2 : 3;
    }

    private static String key(Element element) {
        return element.kind() + "/" + element.name();
    }
}
