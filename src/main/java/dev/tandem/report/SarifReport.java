package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Release;
import dev.tandem.diagnostics.Waiver;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings and proofs in SARIF 2.1.0, as code scanning and editors read it. A proof is not a fault, so it is reported
 * in informational results.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Map<String, RuleDescriptor> laws;
    private final SarifPlaces places;

    /**
     * A report in which each rule is explained.
     *
     * @param laws every rule that can have found something
     * @param paths where the source files are, by their names
     */
    public SarifReport(List<RuleDescriptor> laws, Map<String, String> paths) {
        this.laws = Stream.concat(laws.stream(), ProofResults.LAWS.stream())
                .collect(Collectors.toMap(RuleDescriptor::id, Function.identity(), (one, other) -> one, TreeMap::new));
        this.places = new SarifPlaces(paths);
    }

    /** The analysis of several topologies, and the resulting exit code. */
    public String of(List<AnalyzedTopology> topologies, int exit) {
        var results = topologies.stream().flatMap(this::results).toList();
        return document(results, Map.of("outside", outside(topologies)), exit);
    }

    /**
     * What plans would do, in one run for all of them, with what the change does to the topologies, if they are compared,
     * and the exit code that follows from it.
     */
    public String of(Review review, Optional<ProofComparison> comparison, int exit) {
        var open = review.findings().stream().map(ReviewFinding::finding).map(this::result);
        var waived = review.waived().stream().map(this::waived);
        var compared = comparison.stream().flatMap(new ProofResults(places, Origin.UNKNOWN)::of);
        return document(
                Stream.of(open, waived, compared).flatMap(results -> results).toList(),
                Map.of("quiet", review.quiet()),
                exit);
    }

    private Map<String, Object> waived(Waived waived) {
        var finding = new ReviewFinding(
                waived.observation().stack() + ": " + waived.observation().group(),
                "",
                Optional.empty(),
                List.of(waived.observation()));
        var result = new TreeMap<>(result(finding.finding()));
        result.put(
                "suppressions",
                List.of(Map.of(
                        "kind",
                        "external",
                        "status",
                        "accepted",
                        "justification",
                        waived.waiver().reason())));
        return result;
    }

    private String document(List<Map<String, Object>> results, Map<String, Object> properties, int exit) {
        var used = results.stream()
                .map(result -> String.valueOf(result.get("ruleId")))
                .distinct()
                .sorted()
                .toList();
        var run = new TreeMap<String, Object>();
        run.put("tool", Map.of("driver", driver(used)));
        run.put("invocations", List.of(Map.of("executionSuccessful", true, "exitCode", exit)));
        run.put("columnKind", "unicodeCodePoints");
        run.put(
                "results",
                results.stream().map(result -> numbered(result, used)).toList());
        run.put("properties", properties);
        return Json.text(Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Map<String, Object> driver(List<String> used) {
        var version = Release.CURRENT.version();
        return Map.of("name", "Tandem", "version", version, "semanticVersion", version, "rules", rules(used));
    }

    private static List<String> outside(List<AnalyzedTopology> topologies) {
        return topologies.stream()
                .flatMap(analyzed -> analyzed.proof().stream())
                .map(Proof::outside)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> rules(List<String> used) {
        return used.stream()
                .map(id -> laws.getOrDefault(id, new RuleDescriptor(id, id, id, id)))
                .map(law -> Map.<String, Object>of(
                        "id", law.id(),
                        "shortDescription", Map.of("text", law.title()),
                        "fullDescription", Map.of("text", law.asks()),
                        "help", Map.of("text", law.page(), "markdown", law.page())))
                .toList();
    }

    private static Map<String, Object> numbered(Map<String, Object> result, List<String> used) {
        var all = new TreeMap<>(result);
        all.put("ruleIndex", used.indexOf(String.valueOf(result.get("ruleId"))));
        return all;
    }

    private Stream<Map<String, Object>> results(AnalyzedTopology analyzed) {
        var open = analyzed.verdict().findings().stream().map(this::result);
        var accepted = analyzed.verdict().waived().stream().map(finding -> accepted(finding, analyzed.waivers()));
        var proved = analyzed.proof().stream().flatMap(proof -> new ProofResults(places, analyzed.origin()).of(proof));
        return Stream.of(open, accepted, proved).flatMap(results -> results);
    }

    private Map<String, Object> accepted(Finding finding, List<Waiver> waivers) {
        var reasons = waivers.stream()
                .filter(waiver -> waiver.rule().equals(finding.rule()))
                .map(waiver -> Map.of("kind", "inSource", "status", "accepted", "justification", waiver.reason()))
                .toList();
        var result = new TreeMap<>(result(finding));
        result.put("suppressions", reasons);
        return result;
    }

    private Map<String, Object> result(Finding finding) {
        return Map.of(
                "ruleId", finding.rule(),
                "level", finding.severity().word(),
                "message", Map.of("text", message(finding)),
                "locations", places.of(finding.origin(), finding.subject()),
                "partialFingerprints", Map.of("ruleAndSubject/v1", finding.rule() + " " + finding.subject()));
    }

    private static String message(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(finding.summary());
        finding.evidence().forEach(fact -> lines.add("- " + fact));
        lines.add("Fix: " + finding.fix());
        return String.join("\n", lines);
    }
}
