package dev.tandem.independence;

import dev.tandem.aws.ControlPlane;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.independence.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of everything that is needed: one clause for each way in which the loss of the primary region could
 * reach the recovery one.
 *
 * @param broken which needs break it
 * @param summary with places for what is needed and for the primary region, in that order
 */
record Clauses(String id, Severity severity, Predicate<Need> broken, String summary, String fix) {

    private static final int SHOWN = 5;

    private static final String IN_THE_DARK = " is in %2$s, and gone when that region is: ";

    /** Every clause, for a scene. */
    private static List<Clauses> all(SynthOutput output) {
        return Stream.concat(ofPlaces(output), ofTheRest(output)).toList();
    }

    /** What is asked of the places where what is needed is. */
    private static Stream<Clauses> ofPlaces(SynthOutput output) {
        Predicate<Need> dark = need -> need.place().is(output.primary());
        return Stream.of(
                new Clauses(
                        "recovery/keeps-its-own-state",
                        Severity.ERROR,
                        dark.and(of(Kind.STATE)),
                        "The state in %s" + IN_THE_DARK + "the stack could be neither planned nor locked.",
                        "Keep and read states in the recovery region's bucket, where S3 copies the primary's."),
                new Clauses(
                        "recovery/asks-its-own-region",
                        Severity.ERROR,
                        dark.and(of(Kind.PROVIDER, Kind.LOOKUP, Kind.RESOURCES)),
                        "What answers for %s" + IN_THE_DARK + "the stack could not be planned.",
                        "Ask the recovery region, or do it in the coupling stack."),
                new Clauses(
                        "recovery/uses-its-own-things",
                        Severity.ERROR,
                        dark.and(of(Kind.THING)),
                        "What the stack uses, %s," + IN_THE_DARK + "whatever needs it would not start.",
                        "Use the copy in the recovery region, or create one there."));
    }

    /** What is asked of control planes, and of what does not say where it is. */
    private static Stream<Clauses> ofTheRest(SynthOutput output) {
        Predicate<Need> dark = need -> need.place().is(output.primary());
        Predicate<Need> unknown = need -> need.place().equals(Location.UNKNOWN);
        return Stream.of(
                new Clauses(
                        "recovery/control-planes-survive",
                        Severity.WARNING,
                        dark.and(of(Kind.ORDERS)),
                        "The control plane of %s is in %s: with that region gone it takes no orders, and answers no plan"
                                + " that refreshes what it made.",
                        "Choose another primary region, or plan and apply with -refresh=false and change nothing of"
                                + " its kind until it is back."),
                new Clauses(
                        "recovery/modules-are-at-hand",
                        Severity.WARNING,
                        unknown.and(of(Kind.MODULE)),
                        "The module %s does not lie beside the stack, so it is not shown that terraform init finds it while"
                                + " %s is gone.",
                        "Call a module of this folder."),
                new Clauses(
                        "recovery/can-be-shown",
                        Severity.WARNING,
                        unknown.and(of(Kind.MODULE).negate()),
                        "The generated stack does not show whether %s is needed from %s.",
                        "Name a region, or the copy of the recovery region."));
    }

    static List<String> ids() {
        return ID_LIST;
    }

    private static final List<String> ID_LIST = List.of(
            "recovery/asks-its-own-region",
            "recovery/can-be-shown",
            "recovery/control-planes-survive",
            "recovery/keeps-its-own-state",
            "recovery/modules-are-at-hand",
            "recovery/uses-its-own-things");

    /** One finding for each clause and each part of a stack that breaks it; one for each control plane. */
    static List<Finding> findings(SynthOutput output, List<Need> needs) {
        var findings = new ArrayList<Finding>();
        for (var clause : all(output)) {
            Map<String, List<Need>> bySubject = needs.stream()
                    .filter(clause.broken)
                    .collect(Collectors.groupingBy(need -> subject(output, need), TreeMap::new, Collectors.toList()));
            bySubject.forEach((subject, broken) -> findings.add(clause.finding(output, subject, broken)));
        }
        return findings;
    }

    private Finding finding(SynthOutput output, String subject, List<Need> broken) {
        var what = broken.stream().map(Need::what).distinct().collect(Collectors.joining(", "));
        var summary = String.format(summary(), what, output.primary().id());
        var finding = Finding.of(id, severity, subject, summary, fix, output.origin());
        for (var need : broken.stream().limit(SHOWN).toList()) {
            finding = finding.because(need.path() + " -> " + need.place().name());
        }
        if (broken.size() > SHOWN) {
            finding = finding.because("and " + (broken.size() - SHOWN) + " more");
        }
        return broken.get(0).kind() == Kind.ORDERS
                ? finding.because(
                        what + " takes orders for " + ControlPlane.of(what).orders())
                : finding;
    }

    private static String subject(SynthOutput output, Need need) {
        if (need.kind() == Kind.ORDERS) {
            return output.topology() + "/" + need.what();
        }
        var stack = need.stack().substring(output.topology().length() + 1);
        var part = need.chain().get(1).replaceFirst("^(module\\.|data\\.)", "");
        return output.topology() + "/" + stack + "/" + part.replace(' ', '-');
    }

    private static Predicate<Need> of(Kind... kinds) {
        return need -> List.of(kinds).contains(need.kind());
    }
}
