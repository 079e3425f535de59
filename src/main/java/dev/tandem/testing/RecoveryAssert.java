package dev.tandem.testing;

import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.FailureOutcome.Gone;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Claims about how a system recovers from a failure. */
public final class RecoveryAssert extends SystemAssert {

    private static final String TERRAFORM = "a pipeline";
    private static final String PERSON = "a person";

    private final FailureScenario failure;

    RecoveryAssert(Topology topology, Proving proving, List<String> entries, FailureScenario failure) {
        super(topology, proving, entries);
        this.failure = failure;
    }

    /** Claims that clients are served again in no more than this time, at worst, counted from the failure (RTO). */
    public RecoveryAssert within(Duration time) {
        return recovers("recovers within " + words(time) + " from", outcome -> outcome.time()
                .filter(down -> down.atWorst() <= time.toSeconds())
                .isPresent());
    }

    /**
     * Claims that every store loses no more than what was written in so long before the failure (RPO). A loss without a
     * published bound breaks the claim, as that of an asynchronous replica, and so does a store that is stranded until its
     * region returns.
     */
    public RecoveryAssert losingAtMost(Duration loss) {
        return recovers("loses at most " + words(loss) + " of any store in", outcome -> outcome.losses().stream()
                .allMatch(gone -> bounded(gone) && isWithin(gone, loss)));
    }

    /**
     * Claims the same of one store.
     *
     * @param store its name, such as {@code ledger}
     * @throws AssertionError as well if nothing is known of a store of that name
     */
    public RecoveryAssert losingAtMost(Duration loss, String store) {
        return recovers(
                "loses at most " + words(loss) + " of " + store + " in",
                outcome -> all(outcome, store, gone -> bounded(gone) && isWithin(gone, loss)));
    }

    /**
     * Claims that a store typically loses no more than what was written in so long before the failure. AWS publishes no
     * bound for the lag of asynchronous replicas.
     *
     * @param store its name, such as {@code ledger}
     * @throws AssertionError as well if nothing is known of a store of that name
     */
    public RecoveryAssert losingTypically(Duration loss, String store) {
        return recovers(
                "typically loses no more than " + words(loss) + " of " + store + " in",
                outcome -> all(outcome, store, gone -> isWithin(gone, loss)));
    }

    /** Claims that neither a person nor a pipeline has to do anything. */
    public RecoveryAssert byItself() {
        return recovers("recovers by itself from", outcome -> outcome.steps().stream()
                .noneMatch(step -> step.by().equals(PERSON) || step.by().equals(TERRAFORM)));
    }

    private RecoveryAssert recovers(String claim, Predicate<FailureOutcome> claimed) {
        holds(claim, claimed, failure);
        return this;
    }

    private static boolean all(FailureOutcome outcome, String store, Predicate<Gone> claimed) {
        var losses = outcome.losses().stream()
                .filter(gone -> gone.store().equals(store))
                .toList();
        return !losses.isEmpty() && losses.stream().allMatch(claimed);
    }

    private static boolean bounded(Gone gone) {
        return gone.extent().equals("none") || gone.extent().equals("at most");
    }

    private static boolean isWithin(Gone gone, Duration most) {
        return gone.extent().equals("none")
                || gone.lost()
                        .filter(lost -> lost.atWorst() <= most.toSeconds())
                        .isPresent();
    }

    private static String words(Duration time) {
        return Times.words(time.toSeconds());
    }
}
