package dev.tandem.element.backup;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A backup plan covers something, and only what AWS Backup takes. */
final class BackedUpByAws implements Rule {

    @Override
    public String id() {
        return "operations/backed-up-by-aws";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(BackupPlan.class).flatMap(plan -> ofPlan(topology, plan));
    }

    private Stream<Finding> ofPlan(Topology topology, BackupPlan plan) {
        if (plan.covered().isEmpty()) {
            return Stream.of(finding(
                    topology,
                    plan,
                    "The backup plan covers nothing: AWS Backup refuses a selection without resources.",
                    "Add .covers(...) with file systems or databases, or remove the plan."));
        }
        return plan.covered().stream()
                .filter(covered -> !BackupPlan.supports(covered))
                .map(covered -> unsupported(topology, plan, covered));
    }

    private Finding unsupported(Topology topology, BackupPlan plan, Dependency covered) {
        var element = covered.element();
        return finding(
                topology,
                plan,
                "The backup plan covers the " + element.kind() + " \"" + element.name()
                        + "\", which AWS Backup does not" + " back up: it takes file systems and databases.",
                "Remove \"" + element.name() + "\" from .covers(...); what AWS keeps of it by itself is said where it"
                        + " is declared.");
    }

    private Finding finding(Topology topology, BackupPlan plan, String summary, String fix) {
        return Finding.of(id(), Severity.ERROR, topology.subject(plan.name()), summary, fix, plan.origin());
    }
}
