package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A database is of a version that RDS still creates. */
final class VersionExists implements Rule {

    @Override
    public String id() {
        return "data/version-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RelationalDatabase.class).flatMap(database -> database.versionRefusal().stream()
                .map(refusal -> finding(topology, database, refusal)));
    }

    private Finding finding(Topology topology, RelationalDatabase database, String refusal) {
        var subject = topology.subject(database.name());
        return Finding.of(
                id(),
                Severity.ERROR,
                subject,
                refusal,
                "Choose a version it names, or leave .version(...) out for the newest.",
                database.origin());
    }
}
