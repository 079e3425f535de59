package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Data is kept in a week of backups, since damage to it is often found days later. */
final class KeepBackups implements Rule {

    private static final int A_WEEK = 7;

    @Override
    public String id() {
        return "data/keep-backups";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var databases = topology.relationalDatabases().stream()
                .filter(database -> database.backups().days() < A_WEEK)
                .filter(database -> !isRefused(database))
                .map(database -> finding(topology, database));
        var fileSystems = topology.fileSystems().stream()
                .filter(fileSystem -> fileSystem.backups().days() == 0)
                .map(fileSystem -> finding(topology, fileSystem));
        return Stream.concat(databases, fileSystems);
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(fileSystem.name()),
                "The file system keeps no backups: files that are deleted or damaged stay so, in its replica too.",
                "Remove .withoutBackups(...).",
                fileSystem.origin());
    }

    private Finding finding(Topology topology, RelationalDatabase database) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(database.name()),
                summary(database.backups().days()),
                "Keep them for a week or more, as in .backups(keptFor(days(7))).",
                database.origin());
    }

    private static String summary(int days) {
        if (days == 0) {
            return "The database keeps no backups: data that is deleted or damaged stays so, in its replica too.";
        }
        return "The database keeps backups for " + days + (days == 1 ? " day" : " days")
                + ": damage that is found later than that cannot be undone; seven days or more are usual.";
    }

    /** A replica without backups is an error of its own, which says more. */
    private static boolean isRefused(RelationalDatabase database) {
        return database.replica().dataSurvives() && database.backups().days() < 1;
    }
}
