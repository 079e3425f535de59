package dev.tandem.report;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.diagnostics.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a person reads them in a terminal: what, where, why, and how to mend it. */
public record TextReport(Palette palette) {

    /** All findings of a verdict, and a line that counts them; nothing if there is nothing to say. */
    public String of(Verdict verdict) {
        if (verdict.findings().isEmpty() && verdict.waived().isEmpty()) {
            return "";
        }
        return of(verdict.findings()) + counts(verdict) + "\n";
    }

    /** Findings, without counting them. */
    String of(List<Finding> findings) {
        return findings.stream().map(this::finding).collect(Collectors.joining());
    }

    private String finding(Finding finding) {
        var text = new StringBuilder();
        text.append(coloured(finding.severity(), finding.severity().word() + "[" + finding.rule() + "]"))
                .append(' ')
                .append(palette.bold(finding.subject()));
        if (finding.origin().known()) {
            text.append("  (").append(finding.origin()).append(')');
        }
        text.append('\n').append(Paragraph.of("  ", "  ", finding.summary()));
        finding.evidence().forEach(fact -> text.append(Paragraph.of("    - ", "      ", fact)));
        return text.append(Paragraph.of("  fix: ", "       ", finding.fix()))
                .append('\n')
                .toString();
    }

    private String coloured(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> palette.red(text);
            case WARNING -> palette.yellow(text);
            case NOTE -> palette.blue(text);
        };
    }

    private static String counts(Verdict verdict) {
        var counts = counts(verdict.findings());
        var waived = verdict.waived().isEmpty() ? "" : " (" + verdict.waived().size() + " accepted)";
        return (counts.isEmpty() ? "nothing found" : counts) + waived;
    }

    /** How many findings there are of each severity, the worst first; empty if there are none. */
    static String counts(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .sorted((a, b) -> b.compareTo(a))
                .map(severity -> counted(findings, severity))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(List<Finding> findings, Severity severity) {
        var count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
