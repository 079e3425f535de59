package dev.tandem.element.database;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An Aurora global database runs on memory-optimised instances, which is all that AWS offers it. */
final class GlobalDatabaseClass implements Rule {

    @Override
    public String id() {
        return "data/global-database-class";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(AuroraCluster.class)
                .filter(cluster -> cluster.replica().present())
                .flatMap(cluster -> cluster.instanceClasses()
                        .filter(GlobalDatabaseClass::refused)
                        .map(name -> finding(topology, cluster, name)));
    }

    private Finding finding(Topology topology, AuroraCluster cluster, String name) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(cluster.name()),
                "The class " + name + " cannot be in an Aurora global database, which takes memory-optimised classes"
                        + " (db.r5 or newer, db.x) and serverless instances only.",
                "Choose a class such as .instanceClass(\"db.r6g.large\"), or .serverless(1, 16).",
                cluster.origin());
    }

    /** What is no class at all is the business of another law. */
    private static boolean refused(String name) {
        return InstanceType.of(name).filter(type -> !fits(type)).isPresent();
    }

    private static boolean fits(InstanceType type) {
        return type.memoryOptimised() && (!type.family().startsWith("r") || type.generation() >= 5);
    }
}
