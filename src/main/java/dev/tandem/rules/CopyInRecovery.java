package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A database that services use has a copy in the recovery region, where they go on when the primary is lost. */
final class CopyInRecovery implements Rule {

    @Override
    public String id() {
        return "data/copy-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.relationalDatabases().stream()
                .filter(database -> !database.replica().dataSurvives())
                .filter(database -> !topology.usersOf(database).isEmpty())
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, RelationalDatabase database) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(database.name()),
                "The database has no copy in " + topology.recovery().region().id()
                        + ": once the primary region is lost, so is its"
                        + " data, and the services that use it have none to serve.",
                "Add " + database.copyingCall() + ".",
                database.origin());
    }
}
