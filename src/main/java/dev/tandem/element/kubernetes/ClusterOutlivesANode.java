package dev.tandem.element.kubernetes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A Kubernetes cluster has nodes in two zones, or one of them takes all that runs in it along. */
final class ClusterOutlivesANode implements Rule {

    private static final int LEAST = 2;

    @Override
    public String id() {
        return "compute/cluster-outlives-a-node";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Kubernetes.class)
                .filter(cluster -> cluster.nodes() < LEAST)
                .map(cluster -> finding(topology, cluster));
    }

    private Finding finding(Topology topology, Kubernetes cluster) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(cluster.name()),
                "The cluster has one node in each region: with it, or with its zone, all stops that runs there.",
                "Give it two or more with .nodes(2), or leave .nodes(...) out.",
                cluster.origin());
    }
}
