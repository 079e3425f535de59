package dev.tandem.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What remains of the findings on a topology once its waivers are taken into account, in their total order.
 *
 * @param findings what a user has to look at
 * @param waived findings that a waiver with a reason covers
 */
public record Verdict(List<Finding> findings, List<Finding> waived) {

    private static final String COVERS_AN_ERROR = "waiver/covers-an-error";
    private static final String MATCHES_NOTHING = "waiver/matches-nothing";

    /** Copies and sorts both lists. */
    public Verdict {
        findings = findings.stream().sorted().toList();
        waived = waived.stream().sorted().toList();
    }

    /**
     * Takes waivers into account. A waiver never covers an error, and one that covers nothing is itself a finding.
     *
     * @param subject what the waivers were written on, such as {@code bank}
     */
    public static Verdict of(String subject, List<Finding> all, List<Waiver> waivers) {
        var open = new ArrayList<Finding>();
        var waived = new ArrayList<Finding>();
        for (var finding : all) {
            (isCovered(finding, waivers) ? waived : open).add(finding);
        }
        waivers.stream()
                .filter(waiver ->
                        waived.stream().noneMatch(finding -> finding.rule().equals(waiver.rule())))
                .map(waiver -> unmatched(subject, waiver, all))
                .forEach(open::add);
        return new Verdict(open, waived);
    }

    /** The same, with further findings, which the same waivers cover as well. */
    public Verdict and(String subject, List<Finding> further, List<Waiver> waivers) {
        var all = Stream.of(findings, waived, further)
                .flatMap(List::stream)
                .filter(finding -> !rules().contains(finding.rule()))
                .toList();
        return of(subject, all, waivers);
    }

    /** The rules about waivers themselves, by id. */
    public static List<String> rules() {
        return List.of(COVERS_AN_ERROR, MATCHES_NOTHING);
    }

    /** The findings that weigh at least as much as the threshold. */
    public Stream<Finding> atLeast(Severity threshold) {
        return findings.stream().filter(finding -> finding.atLeast(threshold));
    }

    private static boolean isCovered(Finding finding, List<Waiver> waivers) {
        return finding.severity() != Severity.ERROR
                && waivers.stream().anyMatch(waiver -> waiver.rule().equals(finding.rule()));
    }

    private static Finding unmatched(String subject, Waiver waiver, List<Finding> all) {
        var coversError = all.stream().anyMatch(finding -> finding.rule().equals(waiver.rule()));
        if (coversError) {
            return Finding.of(
                    COVERS_AN_ERROR,
                    Severity.WARNING,
                    subject,
                    "The waiver for " + waiver.rule() + " has no effect: that finding is an error, and errors cannot be"
                            + " accepted.",
                    "Fix the error, then remove the waiver.",
                    waiver.origin());
        }
        return Finding.of(
                MATCHES_NOTHING,
                Severity.WARNING,
                subject,
                "The waiver for " + waiver.rule() + " matches no finding.",
                "Remove the waiver, or correct the rule id.",
                waiver.origin());
    }
}
