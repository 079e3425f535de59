package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** Only the secondary cluster of a global database forwards writes, and only in versions that can. */
final class WriteForwardingIsPossible implements Rule {

    @Override
    public String id() {
        return "data/write-forwarding-is-possible";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(AuroraCluster.class)
                .filter(cluster -> cluster.recovery().forwardsWrites())
                .flatMap(cluster -> cluster.replica().present()
                        ? tooOld(topology, cluster).stream()
                        : Stream.of(alone(topology, cluster)));
    }

    private Finding alone(Topology topology, AuroraCluster cluster) {
        return finding(
                topology,
                cluster,
                "The cluster " + cluster.name() + " has no secondary cluster that could forward writes: Aurora forwards"
                        + " them between the regions of a global database only.",
                "Add .globalDatabase(), or remove .writeForwarding().");
    }

    private Optional<Finding> tooOld(Topology topology, AuroraCluster cluster) {
        var engine = cluster.engine();
        return engine.writeForwardingRefusal(cluster.version())
                .map(refusal -> finding(
                        topology,
                        cluster,
                        refusal,
                        "Choose a later version, such as .version(\"" + engine.newestVersion()
                                + "\"), or remove .writeForwarding()."));
    }

    private Finding finding(Topology topology, AuroraCluster cluster, String summary, String fix) {
        return Finding.of(id(), Severity.ERROR, topology.subject(cluster.name()), summary, fix, cluster.origin());
    }
}
