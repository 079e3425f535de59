package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
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
        var databases = topology.relationalDatabases().stream()
                .filter(database -> !database.replica().dataSurvives())
                .map(database -> new Single(database, database.copyingCall()));
        var fileSystems = topology.fileSystems().stream()
                .filter(fileSystem -> !fileSystem.replica().present())
                .map(fileSystem -> new Single(fileSystem, ".replicaInRecovery()"));
        return Stream.<Single>concat(databases, fileSystems)
                .filter(single -> !topology.backedUp(single.data()))
                .filter(single -> !topology.usersOf(single.data()).isEmpty())
                .map(single -> finding(topology, single.data().element(), single.copyingCall()));
    }

    /** Something that is in one region only, and what would change that. */
    private record Single(Dependency data, String copyingCall) {}

    private Finding finding(Topology topology, Element element, String copyingCall) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(element.name()),
                "The " + element.kind() + " has no copy in "
                        + topology.recovery().region().id() + ": once the primary region is lost, so is its"
                        + " data, and the services that use it have none to serve.",
                "Add " + copyingCall + ".",
                element.origin());
    }
}
