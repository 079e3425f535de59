package dev.tandem.comparison;

import dev.tandem.resilience.InterventionLevel;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is different for one entry point.
 *
 * @param entry its name, such as {@code bank/edge}
 * @param presence whether both versions have it
 * @param outcomes the single failures, regions included, that have another outcome, by name
 * @param fatal the smallest sets that nothing recovers from until they are repaired
 * @param attended the smallest sets that need manual recovery, or none would help
 * @param figures RTO, RPO and availability, as far as they differ
 */
public record EntryComparison(
        String entry,
        Presence presence,
        List<OutcomeChange> outcomes,
        SetChanges fatal,
        SetChanges attended,
        List<FigureChange> figures) {

    private static final SetChanges NONE = new SetChanges(0, List.of(), List.of());

    /** Copies the lists. */
    public EntryComparison {
        outcomes = List.copyOf(outcomes);
        figures = List.copyOf(figures);
    }

    static EntryComparison only(String entry, Presence presence) {
        return new EntryComparison(entry, presence, List.of(), NONE, NONE, List.of());
    }

    static EntryComparison of(String entry, Proving before, Proving now, int order) {
        return new EntryComparison(
                entry,
                Presence.KEPT,
                outcomes(byFailure(before, entry), byFailure(now, entry)),
                SetChanges.of(entry, InterventionLevel.ANY_MEANS, before, now, order),
                SetChanges.of(entry, InterventionLevel.AUTOMATIC, before, now, order),
                Figures.of(entry, before, now));
    }

    /** Whether anything is different. */
    public boolean differs() {
        return presence != Presence.KEPT
                || !outcomes.isEmpty()
                || fatal.differs()
                || attended.differs()
                || !figures.isEmpty();
    }

    /** Whether it survives less than before: a worse verdict, a new set of failures without recovery, or it is gone. */
    public boolean worse() {
        return presence == Presence.REMOVED
                || outcomes.stream().anyMatch(change -> change.verdict() == Effect.WORSE)
                || !fatal.appeared().isEmpty()
                || !attended.appeared().isEmpty();
    }

    private static Map<String, FailureOutcome> byFailure(Proving proving, String entry) {
        return proving.singleFailures(entry).stream()
                .collect(Collectors.toMap(
                        FailureOutcome::failed, outcome -> outcome, (one, other) -> one, TreeMap::new));
    }

    private static List<OutcomeChange> outcomes(Map<String, FailureOutcome> before, Map<String, FailureOutcome> now) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new OutcomeChange(
                        name, Optional.ofNullable(before.get(name)), Optional.ofNullable(now.get(name))))
                .filter(OutcomeChange::differs)
                .toList();
    }
}
