package dev.tandem.resilience.proof;

import java.util.List;

/**
 * What has been proved about a topology.
 *
 * @param topology its name
 * @param order how many things failed together at most
 * @param entries what becomes of each of its entry points
 * @param rates how often each kind of thing is taken to fail
 * @param beforeAction what works in the recovery region before it is active
 * @param outside what no model can tell, to be kept in mind with every figure
 */
public record Proof(
        String topology,
        int order,
        List<EntryProof> entries,
        List<AssumedRate> rates,
        List<String> beforeAction,
        List<String> outside) {

    /** Outside of every model. */
    static final List<String> OUTSIDE = List.of(
            "errors in software or configuration that strike both regions at once",
            "failures that are only half ones: slow, or wrong, instead of down",
            "overload, and quotas of the account",
            "networks that are cut in two",
            "people, but for the time they take to decide");

    /** Copies the lists. */
    public Proof {
        entries = List.copyOf(entries);
        rates = List.copyOf(rates);
        beforeAction = List.copyOf(beforeAction);
        outside = List.copyOf(outside);
    }
}
