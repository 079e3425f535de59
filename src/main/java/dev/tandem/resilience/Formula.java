package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry point as a formula over what can fail, to be evaluated by another program. Values stand in a list: the atoms
 * first, then four switches, then the gates. Each gate is a list of numbers: {@code 0} all of the places that follow,
 * {@code 1} any of them, {@code 2} a sum that is needed and then places with their weights, {@code 3} not that place.
 *
 * @param parents for each atom the place of what it is inside of, or -1
 * @param switches for each effort (none, automatic, any means) the values of the first three switches; the fourth is 1
 *     where it is enough to serve at all, and 0 where only a good day counts
 * @param order the places of the gates in the order in which they are evaluated
 * @param cyclic whether gates are evaluated until nothing changes
 * @param parts the places of the components, by name
 * @param stores the store that a component keeps a copy of, by the component's name
 * @param alternatives the places of the alternatives, the usual one first
 * @param entry the place of the entry point
 */
public record Formula(
        List<String> atoms,
        List<Integer> parents,
        List<List<Integer>> switches,
        List<List<Integer>> gates,
        List<Integer> order,
        boolean cyclic,
        Map<String, Integer> parts,
        Map<String, String> stores,
        List<Integer> alternatives,
        int entry) {

    /** Copies the lists and the maps. */
    public Formula {
        atoms = List.copyOf(atoms);
        parents = List.copyOf(parents);
        switches = List.copyOf(switches);
        gates = List.copyOf(gates);
        order = List.copyOf(order);
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        stores = Collections.unmodifiableMap(new TreeMap<>(stores));
        alternatives = List.copyOf(alternatives);
    }

    static Formula of(Model model, Circuit circuit, EntryPoint entry) {
        var parents = new ArrayList<Integer>();
        for (int atom = 0; atom < circuit.atoms(); atom++) {
            parents.add(circuit.parent(atom));
        }
        var parts = new TreeMap<String, Integer>();
        var stores = new TreeMap<String, String>();
        for (var component : model.components()) {
            parts.put(component.id(), circuit.place(new Part(component.id())));
            if (component.data() instanceof Data.Copy copy) {
                stores.put(component.id(), copy.store());
            }
        }
        return new Formula(
                model.atoms().stream().map(Atom::id).toList(),
                parents,
                List.of(InterventionLevel.values()).stream()
                        .map(Formula::switches)
                        .toList(),
                circuit.gates().stream().map(Gate::code).toList(),
                circuit.order(),
                circuit.isCyclic(),
                parts,
                stores,
                entry.alternatives().stream().map(circuit::place).toList(),
                circuit.place(entry));
    }

    private static List<Integer> switches(InterventionLevel effort) {
        return Control.ALL.stream()
                .filter(control -> control != Control.LENIENT)
                .map(control -> control.isUp(effort, ServiceCriterion.SERVING) ? 1 : 0)
                .toList();
    }
}
