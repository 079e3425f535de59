package dev.tandem.rules;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Database;
import dev.tandem.topology.Side;
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
        return topology.databases().stream().flatMap(database -> Stream.of(Side.values())
                .map(database.instance()::classIn)
                .distinct()
                .flatMap(name -> InstanceType.refusal(InstanceType.Service.RDS, name).stream())
                .map(refusal -> finding(topology, database, refusal)));
    }

    private Finding finding(Topology topology, Database database, String refusal) {
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
