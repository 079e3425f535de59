package dev.tandem.element.backup;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Where there is a backup plan, it has not forgotten data. */
final class PlanCoversAllData implements Rule {

    @Override
    public String id() {
        return "operations/plan-covers-all-data";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        if (topology.all(BackupPlan.class).findAny().isEmpty()) {
            return Stream.of();
        }
        return topology.all(Element.class)
                .filter(Dependency.class::isInstance)
                .map(Dependency.class::cast)
                .filter(BackupPlan::supports)
                .filter(data -> !topology.backedUp(data))
                .map(data -> finding(topology, data.element()));
    }

    private Finding finding(Topology topology, Element element) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(element.name()),
                "No backup plan covers the " + element.kind() + ", though there is one: its backups stay where it is,"
                        + " and anyone who may delete it can delete them.",
                "Add it to .covers(...) of a backup plan.",
                element.origin());
    }
}
