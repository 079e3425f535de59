package dev.tandem.report;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Release;
import dev.tandem.independence.IndependenceProof;
import dev.tandem.ownfiles.OwnProof;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What has been found and proved, for programs: the same facts as in the text. */
public final class ProofJson {

    private ProofJson() {}

    /** The analysis of several topologies as JSON. */
    public static String of(List<AnalyzedTopology> topologies) {
        return Json.text(Map.of(
                "tandem",
                Release.CURRENT.version(),
                "inTheDark",
                topologies.stream()
                        .flatMap(analyzed -> analyzed.dark().stream())
                        .map(ProofJson::plain)
                        .toList(),
                "ownFiles",
                topologies.stream()
                        .flatMap(analyzed -> analyzed.own().stream().map(own -> plain(analyzed.name(), own)))
                        .toList(),
                "proofs",
                topologies.stream()
                        .flatMap(analyzed -> analyzed.proof().stream())
                        .toList(),
                "findings",
                findings(topologies, analyzed -> analyzed.verdict().findings()),
                "accepted",
                findings(topologies, analyzed -> analyzed.verdict().waived())));
    }

    private static Map<String, Object> plain(IndependenceProof proof) {
        return Map.of(
                "topology", proof.topology(),
                "primary", proof.dark(),
                "holds", proof.holds(),
                "needs", proof.byPlace(),
                "onlyNamed", proof.onlyNamed());
    }

    private static Map<String, Object> plain(String topology, OwnProof own) {
        return Map.of("topology", topology, "read", own.read(), "changes", own.changes(), "notProved", own.unproved());
    }

    private static List<Map<String, Object>> findings(
            List<AnalyzedTopology> topologies, Function<AnalyzedTopology, List<Finding>> which) {
        return topologies.stream()
                .flatMap(analyzed -> which.apply(analyzed).stream())
                .map(ProofJson::finding)
                .toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule(),
                "severity", finding.severity(),
                "subject", finding.subject(),
                "summary", finding.summary(),
                "evidence", finding.evidence(),
                "fix", finding.fix(),
                "file", finding.origin().file(),
                "line", finding.origin().line());
    }
}
