package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of several ways back is taken: the one that misses fewer of the stated objectives; then one that leaves no store
 * stranded; then the quicker one at worst; then the one that loses less.
 *
 * @param rto how long an entry point may be down
 * @param rpo how much of the newest data may be lost. Stores that are stranded until their region returns do not count
 *     here: rules of their own report them
 */
public record Preference(Optional<Duration> rto, Optional<Duration> rpo) implements Comparator<RecoveryPath> {

    /** No objective is stated. */
    public static final Preference NONE = new Preference(Optional.empty(), Optional.empty());

    private static final Comparator<RecoveryPath> BETTER = Comparator.comparing(
                    (RecoveryPath path) -> !path.loss().isBounded())
            .thenComparing(RecoveryPath::time, DurationRange::compareWorst)
            .thenComparing(RecoveryPath::loss);

    @Override
    public int compare(RecoveryPath one, RecoveryPath other) {
        int missed = Integer.compare(missed(one), missed(other));
        return missed != 0 ? missed : BETTER.compare(one, other);
    }

    private int missed(RecoveryPath path) {
        return (late(path) ? 1 : 0) + (losesTooMuch(path) ? 1 : 0);
    }

    private boolean late(RecoveryPath path) {
        return rto.filter(most -> path.time().hi().compareTo(most) > 0).isPresent();
    }

    private boolean losesTooMuch(RecoveryPath path) {
        return rpo.filter(most -> path.losses().values().stream()
                        .flatMap(loss -> loss.bounds().stream())
                        .anyMatch(range -> range.hi().compareTo(most) > 0))
                .isPresent();
    }
}
