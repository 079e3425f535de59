package dev.tandem.testing;

import dev.tandem.compiler.Analysis;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.report.Palette;
import dev.tandem.report.TimelineReport;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Claims about a system. Each throws an {@link AssertionError} if it does not hold, and otherwise leads to the next. */
public class SystemAssert {

    private final Topology topology;
    private final Proving proving;
    private final List<String> entries;

    SystemAssert(Topology topology, Proving proving, List<String> entries) {
        this.topology = topology;
        this.proving = proving;
        this.entries = List.copyOf(entries);
    }

    static SystemAssert of(Topology topology) {
        var errors = findings(topology, Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new AssertionError(
                    "Nothing can be proved of " + topology.name() + ", which has errors:\n" + listed(errors));
        }
        var proving = Proving.of(topology);
        return new SystemAssert(topology, proving, proving.entries());
    }

    /**
     * Narrows the claims that follow to one entry point. Default: they are about every entry point, and about every
     * workload that no entry leads to.
     *
     * @param entry its name, such as {@code edge}, or with that of its topology, such as {@code bank/edge}
     * @throws AssertionError if there is no such entry point, with those that there are
     */
    public SystemAssert at(String entry) {
        var found = proving.entries().stream()
                .filter(one -> one.equals(entry) || one.equals(topology.name() + "/" + entry))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("There is no entry point \"" + entry + "\" in " + topology.name() + ", only "
                    + String.join(", ", proving.entries()) + ".");
        }
        return new SystemAssert(topology, proving, found);
    }

    /** Claims full service without an operator, for each of these failures. */
    public SystemAssert survives(FailureScenario... failures) {
        return holds("survives", outcome -> outcome.verdict().equals("survives"), failures);
    }

    /**
     * Claims service without an operator for each of these failures, perhaps with less capacity or without something
     * that can wait.
     */
    public SystemAssert survivesDegraded(FailureScenario... failures) {
        return holds("survives, though degraded", SystemAssert::serves, failures);
    }

    /** Claims that clients are served again before what failed is repaired, and leads to how and with which loss. */
    public RecoveryAssert recoversFrom(FailureScenario failure) {
        holds("recovers from", outcome -> !outcome.isFinal(), failure);
        return new RecoveryAssert(topology, proving, entries, failure);
    }

    /** Claims that nothing is found of this severity or higher, but what the topology accepts with a reason. */
    public SystemAssert hasNoFindings(Severity severity) {
        var findings = findings(topology, severity);
        if (!findings.isEmpty()) {
            throw new AssertionError(topology.name() + " has findings:\n" + listed(findings));
        }
        return this;
    }

    /** Checks every outcome of a scenario at every entry point that is asked about. */
    final SystemAssert holds(String claim, Predicate<FailureOutcome> claimed, FailureScenario... failures) {
        for (var failure : failures) {
            for (var set : failure.sets(topology.name(), proving.failing())) {
                for (var entry : entries) {
                    var outcome = proving.outcome(entry, set);
                    if (!claimed.test(outcome)) {
                        throw new AssertionError(refusal(claim, failure, outcome, set));
                    }
                }
            }
        }
        return this;
    }

    private String refusal(String claim, FailureScenario failure, FailureOutcome outcome, List<String> set) {
        var why = outcome.isFinal() ? "\n" + proving.why(outcome.entry(), set) + "\n" : "";
        return "The claim \"" + claim + " " + failure + "\" does not hold at " + outcome.entry() + ".\n\n"
                + new TimelineReport(Palette.PLAIN).of(outcome) + why;
    }

    private static boolean serves(FailureOutcome outcome) {
        return outcome.verdict().equals("survives") || outcome.verdict().equals("degraded");
    }

    private static List<Finding> findings(Topology topology, Severity severity) {
        return Analysis.of(topology, OwnFiles.UNREAD)
                .verdict()
                .atLeast(severity)
                .toList();
    }

    private static String listed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.origin() + ": " + finding.summary())
                .collect(Collectors.joining("\n"));
    }
}
