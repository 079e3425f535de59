package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Data that services use has a copy in the recovery region, where they go on when the primary is lost. */
final class CopyInRecovery implements Rule {

    @Override
    public String id() {
        return "data/copy-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Store.class)
                .filter(Store::missesACopy)
                .filter(store -> !topology.backedUp(store))
                .filter(store -> !topology.usersOf(store).isEmpty())
                .map(store -> finding(topology, store));
    }

    private static String fix(Store store) {
        var fix = "Add " + store.copyingCall() + ".";
        return store.copiedFromTheStart() ? DeployedFix.replacing(fix) : fix;
    }

    private Finding finding(Topology topology, Store store) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(store.name()),
                "The " + store.kind() + " has no copy in "
                        + topology.recovery().region().id() + ": once the primary region is lost, so is its"
                        + " data, and the services that use it have none to serve.",
                fix(store),
                store.origin());
    }
}
