package dev.tandem.element.database;

import dev.tandem.aws.DatabaseEngine;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Automated backups are kept for at most 35 days, which is as long as RDS keeps them. */
final class BackupRetentionLimit implements Rule {

    @Override
    public String id() {
        return "data/backup-retention-limit";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RelationalDatabase.class)
                .filter(database -> database.backups().days() > DatabaseEngine.MOST_BACKUP_DAYS)
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, RelationalDatabase database) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "The database keeps its backups for " + database.backups().days()
                        + " days: RDS keeps automated backups for at" + " most " + DatabaseEngine.MOST_BACKUP_DAYS
                        + ".",
                "Keep them for 35 days or less, as in .backups(keptFor(days(35))).",
                database.origin());
    }
}
