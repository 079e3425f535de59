package dev.tandem.resilience.proof;

import java.util.List;

/**
 * What becomes of one entry point.
 *
 * @param entry its name, such as {@code bank/edge}
 * @param atoms how many things can fail
 * @param sets how many sets of failures were tried
 * @param rows what became of them, by what failed
 * @param fatal the smallest sets that nothing recovers from until they are repaired
 * @param attended the smallest sets that need manual recovery
 * @param regionLoss what becomes of it when the primary region is lost
 * @param moved the single failures at which clients are moved to a region that does not serve them yet
 * @param availability in three ways
 * @param stuck what could not be started again if everything stood still
 */
public record EntryProof(
        String entry,
        int atoms,
        long sets,
        List<Row> rows,
        List<Cut> fatal,
        List<Cut> attended,
        FailureOutcome regionLoss,
        List<MovedClients> moved,
        Nines availability,
        List<String> stuck) {

    /** Copies the lists. */
    public EntryProof {
        rows = List.copyOf(rows);
        fatal = List.copyOf(fatal);
        attended = List.copyOf(attended);
        moved = List.copyOf(moved);
        stuck = List.copyOf(stuck);
    }
}
