package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.diagnostics.Finding;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What plans would do, as one comment of a pull request: the verdict in the first line, then each finding. If the comment
 * would be too long, evidence and fixes of the mildest findings are left out first, then their sentences. A finding is
 * never left out as long as its name fits.
 *
 * @param key what tells this comment from others, so that it can be found and updated
 * @param maxBytes how long the comment may be, in UTF-8; GitHub takes 65,536 characters
 */
public record MarkdownReview(String key, int maxBytes) {

    private static final String SHORTENED =
            "\nShortened to fit a comment: the JSON and text reports hold all evidence and fixes.\n";

    /** All of a review, and what its change does to the topologies, if they are compared. */
    public String of(Review review, Optional<ProofComparison> comparison) {
        var head = "**" + Markdown.prose(ReviewReport.verdict(review)) + "**\n\n"
                + comparison
                        .map(compared -> ComparisonMarkdown.verdict(compared) + "\n")
                        .orElse("");
        var foot = quiet(review) + order(review) + waivers(review) + compared(comparison) + "\n"
                + Markdown.prose(ReviewReport.judged(review)) + "\n\n<!-- tandem-review:" + marker() + " -->\n";
        var findings = review.findings().stream().map(ReviewFinding::finding).toList();
        var room = maxBytes - bytes(head) - bytes(foot);
        return head + body(findings, room) + foot;
    }

    private static String order(Review review) {
        return ReviewReport.order(review.order()).stream()
                .map(line -> "\n" + Markdown.prose(line) + "\n")
                .collect(Collectors.joining());
    }

    /** What a comparison has to say, unless that took more than half of the comment. */
    private String compared(Optional<ProofComparison> comparison) {
        return comparison
                .map(ComparisonMarkdown::details)
                .map(details -> bytes(details) <= maxBytes / 2 ? details : SHORTENED)
                .orElse("");
    }

    private static String body(List<Finding> findings, int room) {
        var full = joined(findings, MarkdownReview::full);
        if (bytes(full) <= room) {
            return full;
        }
        var rest = room - bytes(SHORTENED);
        return bytes(joined(findings, MarkdownReview::brief)) <= rest
                ? shortened(findings, rest, MarkdownReview::full, MarkdownReview::brief) + SHORTENED
                : named(findings, rest);
    }

    /** As many of the worst findings in a long form as there is room for, and the others in a short one. */
    private static String shortened(
            List<Finding> findings, int room, Function<Finding, String> full, Function<Finding, String> brief) {
        var size = bytes(joined(findings, brief));
        var whole = 0;
        while (whole < findings.size()) {
            size += bytes(full.apply(findings.get(whole))) - bytes(brief.apply(findings.get(whole)));
            if (size > room) {
                break;
            }
            whole++;
        }
        return joined(findings.subList(0, whole), full) + joined(findings.subList(whole, findings.size()), brief);
    }

    private static String named(List<Finding> findings, int room) {
        if (bytes(joined(findings, MarkdownReview::name)) <= room) {
            return shortened(findings, room, MarkdownReview::brief, MarkdownReview::name) + SHORTENED;
        }
        var text = new StringBuilder();
        var size = bytes("- and 000000 more\n");
        var shown = 0;
        for (var finding : findings) {
            size += bytes(name(finding));
            if (size > room) {
                break;
            }
            text.append(name(finding));
            shown++;
        }
        return text + "- and " + (findings.size() - shown) + " more\n" + SHORTENED;
    }

    private static String full(Finding finding) {
        var evidence = finding.evidence().stream()
                .map(fact -> "  - " + Markdown.prose(fact) + "\n")
                .collect(Collectors.joining());
        return brief(finding) + evidence + "  - Fix: " + Markdown.prose(finding.fix()) + "\n";
    }

    private static String brief(Finding finding) {
        return name(finding).stripTrailing() + ": " + Markdown.prose(finding.summary()) + "\n";
    }

    private static String name(Finding finding) {
        return "- **" + finding.severity().word() + "** " + Markdown.code(finding.subject()) + " "
                + Markdown.code(finding.rule()) + "\n";
    }

    private static String quiet(Review review) {
        return review.quiet().isEmpty() || review.plans().size() == 1
                ? ""
                : "\nNo findings: "
                        + review.quiet().stream().map(Markdown::code).collect(Collectors.joining(", ")) + "\n";
    }

    private static String waivers(Review review) {
        return review.waivers().isEmpty()
                ? ""
                : "\nWaivers:\n"
                        + review.waivers().stream()
                                .map(use -> "- " + Markdown.prose(ReviewReport.words(use)) + "\n")
                                .collect(Collectors.joining());
    }

    /** A comment ends at two hyphens. */
    private String marker() {
        return key.replaceAll("[^A-Za-z0-9_./]+", "-").replaceAll("-+", "-");
    }

    private static String joined(List<Finding> findings, Function<Finding, String> form) {
        return findings.stream().map(form).collect(Collectors.joining());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
