package dev.tandem.element.database;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The class of a database is one that RDS has. */
final class InstanceClassExists implements Rule {

    @Override
    public String id() {
        return "data/instance-class-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RelationalDatabase.class).flatMap(database -> database.instanceClasses()
                .flatMap(name -> InstanceType.refusal(InstanceType.Service.RDS, name).stream())
                .map(refusal -> finding(topology, database, refusal)));
    }

    private Finding finding(Topology topology, RelationalDatabase database, String refusal) {
        var subject = topology.subject(database.name());
        return Finding.of(
                id(),
                Severity.ERROR,
                subject,
                refusal,
                "Correct .instanceClass(...), or leave it out.",
                database.origin());
    }
}
