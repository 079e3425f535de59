package dev.tandem.element.database;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An Aurora global database names its exact version, since its clusters have to run the same one. */
final class GlobalDatabaseVersion implements Rule {

    @Override
    public String id() {
        return "data/global-database-version";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(AuroraCluster.class)
                .filter(cluster -> cluster.replica().present())
                .filter(cluster -> cluster.versionRefusal().isEmpty())
                .filter(cluster -> !cluster.engine().exact(cluster.version()))
                .map(cluster -> finding(topology, cluster));
    }

    private Finding finding(Topology topology, AuroraCluster cluster) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(cluster.name()),
                "The version " + cluster.version()
                        + " is not exact: each region of a global database would pick a minor"
                        + " version separately, and clusters of different versions cannot fail over to each other.",
                "Name the minor version too, as in .version(\""
                        + cluster.engine().newestVersion() + "\"), or leave .version(...) out.",
                cluster.origin());
    }
}
