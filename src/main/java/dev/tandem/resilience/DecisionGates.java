package dev.tandem.resilience;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Finds the gates that the way back follows from: those where there is a choice of ways, whatever reads them, and what
 * these read in turn. Of a vote on instances, it does not matter which of them are left, as long as enough are.
 */
final class DecisionGates {

    private DecisionGates() {}

    /** The places of those gates, in order. */
    static int[] places(Circuit circuit, Set<Integer> choices) {
        var chosen = new BitSet();
        choices.forEach(chosen::set);
        boolean changed = true;
        while (changed) {
            int before = chosen.cardinality();
            for (int place = 0; place < circuit.size(); place++) {
                if (circuit.hasGate(place) && circuit.gate(place).reads(chosen)) {
                    chosen.set(place);
                }
            }
            changed = chosen.cardinality() > before;
        }
        var parameter = (BitSet) chosen.clone();
        chosen.stream()
                .forEach(place -> Arrays.stream(circuit.gate(place).inputs()).forEach(parameter::set));
        return parameter.stream().filter(circuit::hasGate).toArray();
    }
}
