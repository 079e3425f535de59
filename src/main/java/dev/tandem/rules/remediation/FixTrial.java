package dev.tandem.rules.remediation;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes that were tried together.
 *
 * @param changes the changes
 * @param changed the topology with them
 * @param findings what still does not hold with them
 */
record FixTrial(List<SuggestedFix> changes, Topology changed, List<Finding> findings) {

    /** The cheaper first: by its dearest change, then by how much of that there is, then by fewer changes. */
    static final Comparator<FixTrial> BY_COST = Comparator.comparing(FixTrial::price)
            .thenComparingInt(FixTrial::amount)
            .thenComparingInt(attempt -> attempt.changes.size())
            .thenComparing(FixTrial::words);

    FixTrial {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** What is left of a finding: nothing if it is mended, a warning if it can hold but need not. */
    Optional<Severity> left(Finding finding) {
        return findings.stream()
                .filter(other ->
                        other.rule().equals(finding.rule()) && other.subject().equals(finding.subject()))
                .map(Finding::severity)
                .max(Comparator.naturalOrder());
    }

    boolean fixes(Finding finding) {
        return left(finding).isEmpty();
    }

    /** Whether what could not hold can hold now, though it need not. */
    boolean eases(Finding finding) {
        return finding.severity() == Severity.ERROR
                && left(finding).filter(left -> left != Severity.ERROR).isPresent();
    }

    String words() {
        var first = changes.stream().limit(1).map(SuggestedFix::words);
        var others = changes.stream().skip(1).map(SuggestedFix::words).map(Remediation::decapitalised);
        return Stream.concat(first, others).collect(Collectors.joining(", and "));
    }

    CostTier price() {
        return changes.stream()
                .map(SuggestedFix::price)
                .max(Comparator.naturalOrder())
                .orElse(CostTier.SETTING);
    }

    private int amount() {
        var price = price();
        return changes.stream()
                .filter(change -> change.price() == price)
                .mapToInt(SuggestedFix::amount)
                .sum();
    }
}
