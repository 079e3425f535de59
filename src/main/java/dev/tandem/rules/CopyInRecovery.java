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
        var databases = topology.databases().stream()
                .filter(database -> !database.replica().present());
        var fileSystems = topology.fileSystems().stream()
                .filter(fileSystem -> !fileSystem.replica().present());
        return Stream.<Dependency>concat(databases, fileSystems)
                .filter(data -> !topology.usersOf(data).isEmpty())
                .map(data -> finding(topology, data.element()));
    }

    private Finding finding(Topology topology, Element element) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(element.name()),
                "The " + element.kind() + " has no copy in "
                        + topology.recovery().region().id() + ": once the primary region is lost, so is its"
                        + " data, and the services that use it have none to serve.",
                "Add .replicaInRecovery().",
                element.origin());
    }
}
