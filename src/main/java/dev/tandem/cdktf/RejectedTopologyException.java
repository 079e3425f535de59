package dev.tandem.cdktf;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.report.Palette;
import dev.tandem.report.TextReport;
import java.util.List;

/** Topologies with errors, of which nothing is added to an app. The message holds all findings, as the command line prints them. */
public final class RejectedTopologyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RejectedTopologyException(List<String> topologies, List<Finding> findings) {
        super("Nothing was added to the app, because of errors in " + String.join(", ", topologies) + ".\n\n"
                + new TextReport(Palette.PLAIN).of(new Verdict(findings, List.of())));
        this.findings = findings.stream().sorted().toList();
    }

    /** All findings, errors first; empty if the exception was serialized. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
