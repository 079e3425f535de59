package dev.tandem.resilience.proof;

import dev.tandem.resilience.Formula;
import java.util.List;

/**
 * What becomes of one entry point under each set of failures up to a size, and the formula that says it of larger sets.
 *
 * @param entry its name
 * @param order how many things failed together at most
 * @param formula over what the entry point rests on; nothing else that fails changes anything
 * @param outcomes every distinct outcome; what failed is left out of them
 * @param sets for each set the number of its outcome: first that of nothing failing, then for each atom in order that of
 *     it alone and of it with each later one, leaving out what is inside of something that has failed
 */
public record FailureTable(
        String entry, int order, Formula formula, List<FailureOutcome> outcomes, List<Integer> sets) {

    /** Copies the lists. */
    public FailureTable {
        outcomes = List.copyOf(outcomes);
        sets = List.copyOf(sets);
    }
}
