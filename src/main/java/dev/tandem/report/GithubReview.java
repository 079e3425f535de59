package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What plans would do, as workflow commands that GitHub Actions turns into annotations. GitHub shows ten of each severity
 * in a step, so the worst come first.
 */
public final class GithubReview {

    private GithubReview() {}

    /** An annotation for each finding and for a comparison, and the verdict as the last one. */
    public static String of(Review review, Optional<ProofComparison> comparison) {
        return review.findings().stream()
                        .map(ReviewFinding::finding)
                        .map(GithubReview::annotation)
                        .collect(Collectors.joining())
                + comparison.map(GithubReview::annotation).orElse("")
                + "::notice title=Tandem review::" + message(ReviewReport.verdict(review)) + "\n";
    }

    private static String annotation(ProofComparison comparison) {
        var command = comparison.severity().map(GithubReview::command).orElse("notice");
        return "::" + command + " title=Tandem proof::" + message(new ComparisonReport(Palette.PLAIN).of(comparison))
                + "\n";
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String annotation(Finding finding) {
        var command = command(finding.severity());
        var evidence = finding.evidence().stream().map(fact -> "\n- " + fact).collect(Collectors.joining());
        return "::" + command + " title=" + property(finding.subject() + " (" + finding.rule() + ")") + "::"
                + message(finding.summary() + evidence + "\nFix: " + finding.fix()) + "\n";
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
