package dev.tandem.element.database;

import dev.tandem.aws.AuroraEngine;
import dev.tandem.aws.DatabaseEngine;
import dev.tandem.rules.mending.Change;
import dev.tandem.rules.mending.Price;
import dev.tandem.topology.Replica;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The changes that can be tried on an RDS database. */
record DatabaseChanges(Topology topology) {

    Stream<Change> of(Database database) {
        return Stream.of(replica(database), backups(database), standby(database), moved(database))
                .flatMap(changes -> changes);
    }

    private static Stream<Change> replica(Database database) {
        return database.replica().present()
                        || !database.instance().engine().limits().replicas()
                ? Stream.of()
                : Stream.of(Change.of(
                        database,
                        "Add .replicaInRecovery() to " + database.name(),
                        Price.INSTANCE,
                        1,
                        Database::replicaInRecovery));
    }

    private static Stream<Change> backups(Database database) {
        return database.replica() instanceof Replica.None
                ? Stream.of(Change.of(
                        database,
                        "Add .backupsInRecovery() to " + database.name(),
                        Price.COPY,
                        1,
                        Database::backupsInRecovery))
                : Stream.of();
    }

    private static Stream<Change> standby(Database database) {
        return database.survivesItsZone()
                ? Stream.of()
                : Stream.of(Change.of(
                        database,
                        "Remove .withoutStandby(...) from " + database.name(),
                        Price.INSTANCE,
                        1,
                        Database::standbyInAnotherZone));
    }

    /**
     * Aurora fails over to another region faster than a replica of RDS is promoted. Read replicas, their names and release
     * gates are those of an RDS instance, and keep it one.
     */
    private Stream<Change> moved(Database database) {
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

    private static Stream<Change> moved(Database database, AuroraCluster cluster, String word) {
        var words = "Make " + database.name() + " an " + word + "(...) with .globalDatabase()";
        return Stream.of(Change.replacing(database, cluster.globalDatabase(), words, Price.MOVE));
    }
}
