package dev.tandem.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One finding about a topology: what it is, why we think so, and how to fix it.
 *
 * @param rule stable id, {@code category/clause}
 * @param severity how much it weighs
 * @param subject what it is about, such as {@code bank/primary/ledger}
 * @param summary one sentence with the value that is wrong and what is allowed
 * @param evidence the facts it rests on, in order
 * @param fix one imperative sentence in the language's words
 * @param origin the line of the user's that it points to
 */
public record Finding(
        String rule,
        Severity severity,
        String subject,
        String summary,
        List<String> evidence,
        String fix,
        Origin origin)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::subject)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::summary)
            .thenComparing(Finding::fix)
            .thenComparing(Finding::origin)
            .thenComparing(finding -> String.join("\n", finding.evidence()));

    /** Copies the evidence. */
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A finding without further evidence than its summary. */
    public static Finding of(
            String rule, Severity severity, String subject, String summary, String fix, Origin origin) {
        return new Finding(rule, severity, subject, summary, List.of(), fix, origin);
    }

    /** The same finding, with one more fact behind it. */
    public Finding because(String fact) {
        var facts = new ArrayList<>(evidence);
        facts.add(fact);
        return new Finding(rule, severity, subject, summary, facts, fix, origin);
    }

    /** Whether this weighs at least as much as the given severity. */
    public boolean atLeast(Severity threshold) {
        return severity.compareTo(threshold) >= 0;
    }

    /** Errors first, then by subject, rule and text: a total order, so that reports never depend on chance. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
