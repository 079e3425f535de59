package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Backups;
import dev.tandem.topology.Store;
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
        return topology.all(Store.class).flatMap(store -> store.keptBackups().stream()
                .filter(backups -> backups.days() < A_WEEK)
                .filter(backups -> !isRefused(store, backups))
                .map(backups -> finding(topology, store, backups.days())));
    }

    private Finding finding(Topology topology, Store store, int days) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(store.name()),
                summary(store.kind(), days),
                "Keep them for a week or more: remove .withoutBackups(...), or write .backups(keptFor(days(7))).",
                store.origin());
    }

    private static String summary(String kind, int days) {
        if (days == 0) {
            return "The " + kind + " keeps no backups: data that is deleted or damaged stays so, in its replica too.";
        }
        return "The " + kind + " keeps backups for " + days + (days == 1 ? " day" : " days")
                + ": damage that is found later than that cannot be undone; seven days or more are usual.";
    }

    /** A replica without backups is reported as a separate, more specific error. */
    private static boolean isRefused(Store store, Backups backups) {
        return store.copyNeedsBackups() && store.copiedToRecovery() && backups.days() < 1;
    }
}
