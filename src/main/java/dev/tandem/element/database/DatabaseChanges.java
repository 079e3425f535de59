package dev.tandem.element.database;

import dev.tandem.aws.AuroraEngine;
import dev.tandem.aws.DatabaseEngine;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.Replica;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The changes that can be tried on an RDS database. */
record DatabaseChanges(Topology topology) {

    Stream<SuggestedFix> of(Database database) {
        return Stream.of(replica(database), backups(database), standby(database), moved(database))
                .flatMap(changes -> changes);
    }

    private static Stream<SuggestedFix> replica(Database database) {
        return database.replica().present()
                        || !database.instance().engine().limits().replicas()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        database,
                        "Add .replicaInRecovery() to " + database.name(),
                        CostTier.INSTANCE,
                        1,
                        Database::replicaInRecovery));
    }

    private static Stream<SuggestedFix> backups(Database database) {
        return database.replica() instanceof Replica.None
                ? Stream.of(SuggestedFix.of(
                        database,
                        "Add .backupsInRecovery() to " + database.name(),
                        CostTier.COPY,
                        1,
                        Database::backupsInRecovery))
                : Stream.of();
    }

    private static Stream<SuggestedFix> standby(Database database) {
        return database.survivesItsZone()
                ? Stream.of()
                : Stream.of(SuggestedFix.of(
                        database,
                        "Remove .withoutStandby(...) from " + database.name(),
                        CostTier.INSTANCE,
                        1,
                        Database::standbyInAnotherZone));
    }

    /**
     * Aurora fails over to another region faster than a replica of RDS is promoted. Read replicas, their names and release
     * gates are those of an RDS instance, and keep it one.
     */
    private Stream<SuggestedFix> moved(Database database) {
        if (database.instance().readers() > 0 || topology.gated(database)) {
            return Stream.of();
        }
        var engine = database.instance().engine();
        if (engine.equals(DatabaseEngine.POSTGRES)) {
            return moved(database, AuroraCluster.of(AuroraEngine.POSTGRESQL, database.name()), "auroraPostgres");
        }
        return engine.equals(DatabaseEngine.MYSQL)
                ? moved(database, AuroraCluster.of(AuroraEngine.MYSQL, database.name()), "auroraMysql")
                : Stream.of();
    }

    private static Stream<SuggestedFix> moved(Database database, AuroraCluster cluster, String word) {
        var words = "Make " + database.name() + " an " + word + "(...) with .globalDatabase()";
        return Stream.of(SuggestedFix.replacing(database, cluster.globalDatabase(), words, CostTier.MOVE));
    }
}
