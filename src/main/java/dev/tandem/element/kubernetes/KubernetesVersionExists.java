package dev.tandem.element.kubernetes;

import dev.tandem.aws.KubernetesVersion;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The version of a Kubernetes cluster is one that EKS still makes. */
final class KubernetesVersionExists implements Rule {

    @Override
    public String id() {
        return "compute/kubernetes-version-exists";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Kubernetes.class)
                .flatMap(cluster ->
                        KubernetesVersion.refusal(cluster.version())
                                .map(refusal -> finding(topology, cluster, refusal))
                                .stream());
    }

    private Finding finding(Topology topology, Kubernetes cluster, String refusal) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(cluster.name()),
                refusal,
                "Choose a later one, as in .version(\"" + KubernetesVersion.USUAL + "\").",
                cluster.origin());
    }
}
