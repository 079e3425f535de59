package dev.tandem.report;

import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.WaiverUse;
import java.util.List;
import java.util.stream.Collectors;

/** What plans would do, as a person reads it in a terminal: the verdict, the findings, the waivers. */
public record ReviewReport(Palette palette) {

    /** All of a review. */
    public String of(Review review) {
        var findings = review.findings().stream().map(ReviewFinding::finding).toList();
        return palette.bold(verdict(review)) + "\n\n" + new TextReport(palette).of(findings) + quiet(review)
                + waivers(review.waivers());
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
