package dev.tandem.element.database;

import dev.tandem.rules.mending.Change;
import dev.tandem.rules.mending.Price;
import dev.tandem.topology.Side;
import dev.tandem.topology.Strategy;
import java.util.stream.Stream;

/** The changes that can be tried on an Aurora cluster. */
record AuroraChanges(AuroraCluster cluster, Strategy strategy) {

    private static final int TWO = 2;

    Stream<Change> all() {
        var global = cluster.replica().present()
                ? Stream.<Change>of()
                : Stream.of(Change.of(
                        cluster,
                        "Add .globalDatabase() to " + cluster.name(),
                        Price.INSTANCE,
                        Math.max(1, cluster.instancesIn(Side.RECOVERY, strategy)),
                        AuroraCluster::globalDatabase));
        var reader = cluster.survivesItsZone()
                ? Stream.<Change>of()
                : Stream.of(Change.of(
                        cluster,
                        "Give " + cluster.name() + " .instances(2)",
                        Price.INSTANCE,
                        1,
                        one -> one.instances(TWO)));
        var readerThere = cluster.replica().present() && cluster.instancesIn(Side.RECOVERY, strategy) < TWO
                ? Stream.of(Change.of(
                        cluster,
                        "Add .inRecovery(r -> r.instances(2)) to " + cluster.name(),
                        Price.INSTANCE,
                        1,
                        one -> one.inRecovery(sizing -> sizing.instances(TWO))))
                : Stream.<Change>of();
        return Stream.of(global, reader, readerThere).flatMap(changes -> changes);
    }
}
