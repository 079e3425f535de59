package dev.tandem.rules.remediation;

import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for the cheapest change that mends an objective: every change of the catalogue is tried on the topology, then
 * every two together if none does alone, then as many as it takes; whatever leads to a finding of its own is no way out.
 */
public final class Remediation {

    /** Beyond these, trying takes longer than anybody waits; the report says how many were left out. */
    private static final int MOST = 60;

    private static final int MOST_IN_PAIRS = 14;
    private static final int OTHERS = 3;

    private final Topology topology;
    private final Function<Topology, List<Finding>> objectives;
    private final Function<Topology, List<Finding>> laws;
    private final Set<String> usual;
    private final List<SuggestedFix> changes;
    private final int catalogued;
    private final List<FixTrial> single = new ArrayList<>();
    private final List<FixTrial> joint = new ArrayList<>();

    /**
     * The means to mend a topology.
     *
     * @param objectives what does not hold of a topology
     * @param laws what is wrong with it otherwise
     */
    public Remediation(
            Topology topology, Function<Topology, List<Finding>> objectives, Function<Topology, List<Finding>> laws) {
        this.topology = topology;
        this.objectives = objectives;
        this.laws = laws;
        this.usual = named(laws.apply(topology));
        var all = new FixCandidates(topology).changes();
        this.catalogued = all.size();
        this.changes = all.stream()
                .sorted(Comparator.comparing(SuggestedFix::price).thenComparingInt(SuggestedFix::amount))
                .limit(MOST)
                .toList();
    }

    /** The finding, with the cheapest change that fixes it as its fix, and others as facts. */
    public Finding fixed(Finding finding) {
        tryEach();
        var remediation = found(finding, FixTrial::fixes);
        if (!remediation.isEmpty()) {
            return described(finding, remediation, "the cheapest change that fixes it");
        }
        var easing = found(finding, FixTrial::eases);
        return easing.isEmpty()
                ? finding.because("none of " + tried() + " fixes it")
                : described(finding, easing, "which makes it possible though not certain, as nothing cheaper does");
    }

    private String tried() {
        return changes.size()
                + (changes.size() < catalogued ? " of " + catalogued : "")
                + " changes that were tried, alone and together,";
    }

    private static Finding described(Finding finding, List<FixTrial> attempts, String why) {
        var best = attempts.get(0);
        var fix = best.words() + ", " + why + " (" + best.price().reason() + "), or " + decapitalised(finding.fix());
        var described = new Finding(
                finding.rule(),
                finding.severity(),
                finding.subject(),
                finding.summary(),
                finding.evidence(),
                fix,
                finding.origin());
        for (var other : attempts.subList(1, Math.min(attempts.size(), OTHERS + 1))) {
            described = described.because(
                    "so would: " + other.words() + " (" + other.price().reason() + ")");
        }
        return described;
    }

    static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** What does it alone; else in pairs; else all that is needed of everything together. The cheapest first. */
    private List<FixTrial> found(Finding finding, BiPredicate<FixTrial, Finding> does) {
        var alone = sorted(single, finding, does);
        if (!alone.isEmpty()) {
            return alone;
        }
        if (joint.isEmpty() && changes.size() <= MOST_IN_PAIRS) {
            pairs().forEach(pair -> attempt(pair).ifPresent(joint::add));
        }
        var together = sorted(joint, finding, does);
        return together.isEmpty() ? needed(finding, does).stream().toList() : together;
    }

    private static List<FixTrial> sorted(
            List<FixTrial> attempts, Finding finding, BiPredicate<FixTrial, Finding> does) {
        return attempts.stream()
                .filter(attempt -> does.test(attempt, finding))
                .sorted(FixTrial.BY_COST)
                .toList();
    }

    private void tryEach() {
        if (single.isEmpty()) {
            changes.forEach(change -> attempt(List.of(change)).ifPresent(single::add));
        }
    }

    private Stream<List<SuggestedFix>> pairs() {
        var allowed = single.stream().map(attempt -> attempt.changes().get(0)).toList();
        var pairs = new ArrayList<List<SuggestedFix>>();
        for (int one = 0; one < allowed.size(); one++) {
            for (int other = one + 1; other < allowed.size(); other++) {
                pairs.add(List.of(allowed.get(one), allowed.get(other)));
            }
        }
        return pairs.stream();
    }

    /** Everything at once, without what can be left out, the dearest first. */
    private Optional<FixTrial> needed(Finding finding, BiPredicate<FixTrial, Finding> does) {
        var kept = new ArrayList<>(
                single.stream().map(attempt -> attempt.changes().get(0)).toList());
        var best = attempt(kept).filter(attempt -> does.test(attempt, finding));
        for (int last = kept.size() - 1; best.isPresent() && last >= 0 && kept.size() > 1; last--) {
            var left = kept.remove(last);
            var without = attempt(kept).filter(attempt -> does.test(attempt, finding));
            if (without.isPresent()) {
                best = without;
            } else {
                kept.add(last, left);
            }
        }
        return best;
    }

    /** The topology with those changes, unless something is wrong with it that was not before. */
    private Optional<FixTrial> attempt(List<SuggestedFix> together) {
        try {
            var changed = topology;
            for (var change : together) {
                changed = change.to().apply(changed);
            }
            return usual.containsAll(named(laws.apply(changed)))
                    ? Optional.of(new FixTrial(together, changed, objectives.apply(changed)))
                    : Optional.empty();
        } catch (InvalidDefinitionException refused) {
            return Optional.empty();
        }
    }

    private static Set<String> named(List<Finding> findings) {
        var names = new HashSet<String>();
        findings.forEach(finding -> names.add(finding.rule() + " " + finding.subject()));
        return names;
    }
}
