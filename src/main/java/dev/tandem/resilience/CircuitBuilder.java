package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the circuit of a model: depth first, so that what a gate reads is drawn before it. */
final class CircuitBuilder {

    private final Model model;
    private final int[] parents;
    private final List<Gate> gates = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final Map<Expr, Integer> places = new HashMap<>();
    private final Map<String, Integer> components = new LinkedHashMap<>();
    private final Map<Alternative, Integer> alternatives = new HashMap<>();
    private final Map<TrafficFailover, Integer> failovers = new HashMap<>();
    private final Map<EntryPoint, Integer> entries = new HashMap<>();
    private final List<String> finished = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<Integer> choices = new HashSet<>();
    private boolean cyclic;

    CircuitBuilder(Model model) {
        this.model = model;
        var atoms = model.atoms();
        atoms.forEach(atom -> places.put(atom, places.size()));
        this.parents = atoms.stream()
                .mapToInt(atom -> atom.parent()
                        .map(outer -> places.getOrDefault(outer, -1))
                        .orElse(-1))
                .toArray();
        model.entries().forEach(this::draw);
        model.components().forEach(component -> place(new Part(component.id())));
        model.actions().forEach(action -> place(action.requires()));
    }

    int[] parents() {
        return parents.clone();
    }

    Gate[] gates() {
        return gates.toArray(Gate[]::new);
    }

    int[] order() {
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] components() {
        return components.values().stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isCyclic() {
        return cyclic;
    }

    Map<Expr, Integer> places() {
        return Map.copyOf(places);
    }

    Map<Alternative, Integer> alternatives() {
        return Map.copyOf(alternatives);
    }

    Map<TrafficFailover, Integer> failovers() {
        return Map.copyOf(failovers);
    }

    Map<EntryPoint, Integer> entries() {
        return Map.copyOf(entries);
    }

    /** The places where it matters which of several ways there are. */
    Set<Integer> choices() {
        return Set.copyOf(choices);
    }

    List<String> finished() {
        return List.copyOf(finished);
    }

    private void draw(EntryPoint entry) {
        entries.put(entry, any(entry.alternatives().stream().map(this::draw).toList()));
    }

    private int draw(Alternative alternative) {
        int needs = place(alternative.needs());
        int place = alternative.failovers().isEmpty()
                ? all(needs)
                : all(
                        needs,
                        any(alternative.failovers().stream().map(this::draw).toList()));
        alternatives.put(alternative, place);
        choices.add(place);
        return place;
    }

    /** A failover that health checks set off needs them to fail. */
    private int draw(TrafficFailover failover) {
        int allowed = all(control(Control.of(failover.kind())), place(failover.requires()));
        int place = failover.watched().equals(Expr.NEVER)
                ? allowed
                : all(allowed, added(Gate.not(place(failover.watched()))));
        failovers.put(failover, place);
        choices.add(place);
        return place;
    }

    private int place(Expr expr) {
        var known = places.get(expr);
        if (known != null) {
            return known;
        }
        int place = expr instanceof Part part ? component(part) : drawn(expr);
        places.put(expr, place);
        return place;
    }

    /** A component gets its place before what it needs, so that this can need the component in turn. */
    private int component(Part part) {
        var reserved = components.get(part.component());
        if (reserved != null) {
            cyclic |= open.contains(part.component());
            return reserved;
        }
        int index = gates.size();
        int place = add(Gate.any());
        components.put(part.component(), place);
        open.add(part.component());
        gates.set(index, gate(model.component(part.component())));
        open.remove(part.component());
        order.add(place);
        finished.add(part.component());
        return place;
    }

    private Gate gate(Component component) {
        var inputs = new ArrayList<Integer>();
        inputs.add(place(component.withHard()));
        int extras = place(component.extras());
        if (component.hasExtras()) {
            inputs.add(any(List.of(control(Control.LENIENT), extras)));
        }
        var ways = model.actionsTo(component);
        if (!ways.isEmpty()) {
            int way = any(ways.stream()
                    .map(one -> all(control(Control.of(one.kind())), place(one.requires())))
                    .toList());
            choices.add(way);
            inputs.add(way);
        }
        return Gate.all(array(inputs));
    }

    private int drawn(Expr expr) {
        var mixed = Exprs.inside(expr).stream().anyMatch(one -> !(one instanceof Atom));
        var inputs = Exprs.inside(expr).stream()
                .map(one -> mixed && one instanceof Atom ? gated(one) : place(one))
                .toList();
        if (expr instanceof All) {
            return all(array(inputs));
        }
        if (expr instanceof Any) {
            return any(inputs);
        }
        if (expr instanceof AtLeast atLeast) {
            return weighed(atLeast.k(), inputs, ones(inputs.size()));
        }
        var weighted = (Weighted) expr;
        return weighed(weighted.need(), inputs, array(weighted.weights().values()));
    }

    /** An atom beside other things has a gate, so that the gates tell which of the things are left. */
    private int gated(Expr atom) {
        return all(place(atom));
    }

    private int all(int... inputs) {
        return added(Gate.all(inputs));
    }

    private int any(List<Integer> inputs) {
        return added(Gate.any(array(inputs)));
    }

    private int weighed(int need, List<Integer> inputs, int[] weights) {
        return added(Gate.weighed(need, array(inputs), weights));
    }

    private int added(Gate gate) {
        int place = add(gate);
        order.add(place);
        return place;
    }

    private int add(Gate gate) {
        gates.add(gate);
        return parents.length + Control.ALL.size() + gates.size() - 1;
    }

    private int control(Control control) {
        return parents.length + control.place();
    }

    private static int[] ones(int count) {
        var ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] array(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
