package dev.tandem.element.nodes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Mountable;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two nodes of which one serves share a database, for their lease, and a file system, for what they have not done yet. */
final class HotColdSharesItsData implements Rule {

    @Override
    public String id() {
        return "compute/hot-cold-shares-its-data";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(NodePair.class)
                .flatMap(nodes -> Stream.concat(database(topology, nodes), fileSystem(topology, nodes)));
    }

    private Stream<Finding> database(Topology topology, NodePair nodes) {
        return uses(nodes, used -> used instanceof Store store && store.keepsLeases())
                ? Stream.of()
                : Stream.of(finding(
                        topology,
                        nodes,
                        "The two nodes use no database: there is nothing to keep the lease in by which one of them serves"
                                + " and the other waits, so both may serve at once, or neither.",
                        "Add .uses(...) with a database, such as postgres(\"vault\").replicaInRecovery()."));
    }

    private Stream<Finding> fileSystem(Topology topology, NodePair nodes) {
        return uses(nodes, Mountable.class::isInstance)
                ? Stream.of()
                : Stream.of(finding(
                        topology,
                        nodes,
                        "The two nodes use no file system: what the serving one keeps in files, such as messages that it has"
                                + " not sent yet, is on its own disk, and the other one does not have it.",
                        "Add .uses(...) with a file system, such as fileSystem(\"artemis\").replicaInRecovery()."));
    }

    private static boolean uses(NodePair nodes, Predicate<Dependency> kind) {
        return nodes.uses().stream().anyMatch(kind);
    }

    private Finding finding(Topology topology, NodePair nodes, String summary, String fix) {
        return Finding.of(id(), Severity.WARNING, topology.subject(nodes.name()), summary, fix, nodes.origin());
    }
}
