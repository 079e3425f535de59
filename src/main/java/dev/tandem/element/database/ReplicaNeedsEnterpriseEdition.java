package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Of Oracle and SQL Server, RDS replicates Enterprise Edition and no other. */
final class ReplicaNeedsEnterpriseEdition implements Rule {

    @Override
    public String id() {
        return "data/replica-needs-enterprise-edition";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Database.class)
                .filter(database -> !database.instance().engine().limits().replicas())
                .filter(database ->
                        database.replica().present() || database.instance().readers() > 0)
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, Database database) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "The database cannot have replicas: RDS has none of "
                        + database.instance().engine() + ", only of Enterprise Edition.",
                "Add .enterpriseEdition(), or have its backups copied with .backupsInRecovery() instead.",
                database.origin());
    }
}
