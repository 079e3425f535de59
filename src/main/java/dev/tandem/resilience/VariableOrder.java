package dev.tandem.resilience;

import java.util.Arrays;

/**
 * The order in which decision diagrams ask for atoms: as a walk through the gates meets them, depth first, and always
 * what an atom is inside of before the atom. So the replicas of one component stay together, which keeps diagrams small;
 * walking the forest alone would ask for all nodes of a zone first and have to remember them.
 */
final class VariableOrder {

    private final Circuit circuit;
    private final int[] variables;
    private final int[] atoms;
    private final boolean[] seen;
    private int count;

    private VariableOrder(Circuit circuit) {
        this.circuit = circuit;
        this.variables = new int[circuit.atoms()];
        this.atoms = new int[circuit.atoms()];
        this.seen = new boolean[circuit.size()];
    }

    /** The order for what is asked about a place of a circuit. */
    static VariableOrder of(Circuit circuit, int place) {
        var order = new VariableOrder(circuit);
        order.visit(place);
        for (int atom = 0; atom < circuit.atoms(); atom++) {
            order.visit(atom);
        }
        return order;
    }

    /** The variable that stands for an atom. */
    int variable(int atom) {
        return variables[atom];
    }

    /** The atom that a variable stands for. */
    int atom(int variable) {
        return atoms[variable];
    }

    /** How many variables there are. */
    int size() {
        return atoms.length;
    }

    private void visit(int place) {
        if (seen[place]) {
            return;
        }
        seen[place] = true;
        if (circuit.hasGate(place)) {
            Arrays.stream(circuit.gate(place).inputs()).forEach(this::visit);
        }
        if (place < circuit.atoms()) {
            meet(place);
        }
    }

    private void meet(int atom) {
        if (circuit.parent(atom) >= 0) {
            visit(circuit.parent(atom));
        }
        variables[atom] = count;
        atoms[count++] = atom;
    }
}
