package dev.tandem.cdktf;

import com.hashicorp.cdktf.App;
import dev.tandem.compiler.Analysis;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.diagnostics.Verdict;
import dev.tandem.lowering.Stack;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has to hold before topologies are added to an app. */
final class AppCheck {

    private AppCheck() {}

    /**
     * The findings on topologies, by their names.
     *
     * @throws RejectedTopologyException if there is an error among them
     * @throws InvalidDefinitionException if a name is taken
     */
    static Map<String, List<Finding>> findings(App app, List<Topology> topologies) {
        var names = new HashSet<String>();
        for (var topology : topologies) {
            InvalidDefinitionException.unless(
                    names.add(topology.name()),
                    "Two topologies are named \"" + topology.name()
                            + "\": give each a different name, because their stacks are named after them.");
            Arrays.stream(Stack.values()).forEach(stack -> refuseTaken(app, stack.nameIn(topology.name())));
        }
        var verdicts = new TreeMap<String, Verdict>();
        topologies.forEach(topology -> verdicts.put(
                topology.name(), Analysis.of(topology, OwnFiles.UNREAD).verdict()));
        refuseErrors(verdicts);
        var findings = new TreeMap<String, List<Finding>>();
        verdicts.forEach((name, verdict) -> findings.put(name, verdict.findings()));
        return findings;
    }

    private static void refuseTaken(App app, String stack) {
        InvalidDefinitionException.unless(
                app.getNode().tryFindChild(stack) == null,
                "The app has a construct \"" + stack
                        + "\" already: add each topology once, and name constructs of your own otherwise.");
    }

    private static void refuseErrors(Map<String, Verdict> verdicts) {
        var wrong = verdicts.entrySet().stream()
                .filter(entry ->
                        entry.getValue().atLeast(Severity.ERROR).findAny().isPresent())
                .toList();
        if (!wrong.isEmpty()) {
            throw new RejectedTopologyException(
                    wrong.stream().map(Map.Entry::getKey).toList(),
                    wrong.stream()
                            .flatMap(entry -> entry.getValue().findings().stream())
                            .toList());
        }
    }
}
