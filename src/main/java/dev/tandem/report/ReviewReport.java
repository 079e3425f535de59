package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.review.ApplyOrder;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.WaiverUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What plans would do, as a person reads it in a terminal: the verdict, the findings, the waivers. */
public record ReviewReport(Palette palette) {

    private static final int LISTED = 12;

    /** All of a review, and what its change does to the topologies, if they are compared. */
    public String of(Review review, Optional<ProofComparison> comparison) {
        var findings = review.findings().stream().map(ReviewFinding::finding).toList();
        return palette.bold(verdict(review)) + "\n\n" + new TextReport(palette).of(findings) + quiet(review)
                + order(review.order()).stream()
                        .map(line -> Paragraph.of("", "  ", line))
                        .collect(Collectors.joining())
                + waivers(review.waivers())
                + Paragraph.of("", "  ", judged(review))
                + comparison
                        .map(compared -> "\n" + new ComparisonReport(palette).of(compared))
                        .orElse("");
    }

    /** The plans that were judged, each with the beginning of the digest of its file. */
    static String judged(Review review) {
        var plans = review.plans();
        var more =
                plans.size() > LISTED ? " and " + (plans.size() - LISTED) + " more, which the JSON report lists" : "";
        return "Judged: "
                + plans.stream()
                        .limit(LISTED)
                        .map(plan -> plan.stack() + " (sha256 " + plan.shortDigest() + ")")
                        .collect(Collectors.joining(", "))
                + more + ".";
    }

    /** In which order the stacks of ours are applied, in sentences. */
    static List<String> order(ApplyOrder order) {
        if (!order.needed()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Apply in this order: " + String.join(", ", order.stacks()) + "."
                + (order.unchanged().isEmpty()
                        ? ""
                        : " Nothing to apply: " + String.join(", ", order.unchanged()) + "."));
        order.apart()
                .forEach(apart -> lines.add("Do not apply " + apart.first() + " and " + apart.second()
                        + " together: both change data of " + String.join(", ", apart.elements())
                        + ". Apply one, check it, then apply the other."));
        return lines;
    }

    /** How many findings there are in how many plans, in one line. */
    static String verdict(Review review) {
        var plans = review.plans().size();
        var counted = TextReport.counts(
                review.findings().stream().map(ReviewFinding::finding).toList());
        var all = plans == 1 ? "1 plan" : plans + " plans";
        if (counted.isEmpty()) {
            return "No findings in " + all + ".";
        }
        var share = plans == 1 ? all : (plans - review.quiet().size()) + " of " + all;
        return capitalised(counted) + " in " + share + ".";
    }

    private static String quiet(Review review) {
        return review.quiet().isEmpty() || review.plans().size() == 1
                ? ""
                : Paragraph.of("", "  ", "No findings: " + String.join(", ", review.quiet()) + ".");
    }

    private static String waivers(List<WaiverUse> waivers) {
        return waivers.stream()
                .map(use -> Paragraph.of("", "  ", "Waiver " + words(use)))
                .collect(Collectors.joining());
    }

    /** A waiver and what became of it. */
    static String words(WaiverUse use) {
        var waiver = use.waiver();
        return use.state().words() + ": " + waiver.rule() + " on " + waiver.address() + " until " + waiver.expires()
                + " (" + waiver.reason() + ")";
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
