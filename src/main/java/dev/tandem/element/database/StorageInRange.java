package dev.tandem.element.database;

import dev.tandem.aws.DatabaseEngine;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The disk of a database is of a size that RDS has. */
final class StorageInRange implements Rule {

    @Override
    public String id() {
        return "data/storage-in-range";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Database.class)
                .filter(database -> !possible(database))
                .map(database -> finding(topology, database));
    }

    private Finding finding(Topology topology, Database database) {
        var storage = database.instance().storage();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "A disk of " + storage.gibibytes() + " GiB that may grow to " + storage.atMost()
                        + " is not possible: RDS has gp3 storage from " + DatabaseEngine.LEAST_STORAGE + " to "
                        + most(database) + " GiB.",
                "Choose both sizes within that range, as in .storage(20, 100).",
                database.origin());
    }

    private static boolean possible(Database database) {
        var storage = database.instance().storage();
        return storage.gibibytes() >= DatabaseEngine.LEAST_STORAGE && storage.atMost() <= most(database);
    }

    private static int most(Database database) {
        return database.instance().engine().limits().mostStorage();
    }
}
