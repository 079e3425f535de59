package dev.tandem.resilience.proof;

import java.util.List;

/**
 * A proof with the outcome of every set of failures.
 *
 * @param tables for each entry point of the proof, in the same order
 */
public record ListedProof(Proof proof, List<FailureTable> tables) {

    /** Copies the list. */
    public ListedProof {
        tables = List.copyOf(tables);
    }
}
