package dev.tandem.element.database;

import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Strategy;
import java.util.stream.Stream;

/** The changes that can be tried on an Aurora cluster. */
record AuroraChanges(AuroraCluster cluster, Strategy strategy) {

    private static final int TWO = 2;

    Stream<SuggestedFix> all() {
        var global = cluster.replica().present()
                ? Stream.<SuggestedFix>of()
                : Stream.of(SuggestedFix.of(
                        cluster,
                        "Add .globalDatabase() to " + cluster.name(),
                        CostTier.INSTANCE,
                        Math.max(1, cluster.instancesIn(RegionRole.RECOVERY, strategy)),
                        AuroraCluster::globalDatabase));
        var reader = cluster.survivesItsZone()
                ? Stream.<SuggestedFix>of()
                : Stream.of(SuggestedFix.of(
                        cluster,
                        "Give " + cluster.name() + " .instances(2)",
                        CostTier.INSTANCE,
                        1,
                        one -> one.instances(TWO)));
        var readerThere = cluster.replica().present() && cluster.instancesIn(RegionRole.RECOVERY, strategy) < TWO
                ? Stream.of(SuggestedFix.of(
                        cluster,
                        "Add .inRecovery(r -> r.instances(2)) to " + cluster.name(),
                        CostTier.INSTANCE,
                        1,
                        one -> one.inRecovery(sizing -> sizing.instances(TWO))))
                : Stream.<SuggestedFix>of();
        return Stream.of(global, reader, readerThere).flatMap(changes -> changes);
    }
}
