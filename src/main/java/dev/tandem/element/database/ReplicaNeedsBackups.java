package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A cross-region replica is fed from its source's backups, so a source that keeps none cannot have one. */
final class ReplicaNeedsBackups implements Rule {

    @Override
    public String id() {
        return "data/replica-needs-backups";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Database.class)
                .filter(database ->
                        database.replica().dataSurvives() || database.instance().readers() > 0)
                .filter(database -> database.backups().days() < 1)
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, Database database) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "The database keeps no backups, but has a replica or copies of them in the recovery region: RDS"
                        + " makes either only from a source that keeps backups for at least one day.",
                "Keep backups with .backups(keptFor(days(7))), or have no replica.",
                database.origin());
    }
}
