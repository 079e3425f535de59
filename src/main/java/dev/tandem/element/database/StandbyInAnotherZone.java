package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A database has a standby in another zone, or losing its zone loses the database. */
final class StandbyInAnotherZone implements Rule {

    @Override
    public String id() {
        return "data/standby";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RelationalDatabase.class)
                .filter(database -> !database.survivesItsZone())
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, RelationalDatabase database) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(database.name()),
                "The database has no standby: losing its zone stops it until it is restored or its replica is promoted.",
                database.standbyFix(),
                database.origin());
    }
}
