package dev.tandem.element.database;

import dev.tandem.aws.ConnectionLimit;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the operator of an RDS database is woken for.
 *
 * <p>Sources: CloudWatch user guide, "Recommended alarms", Amazon RDS (read 2026) for what to watch and for the processor;
 * RDS user guide, "Managing capacity automatically with storage autoscaling" and "Monitoring read replication" for what
 * the other limits are taken from.
 */
final class DatabaseAlarms {

    private static final String RDS = "AWS/RDS";
    private static final long GIBIBYTE = 1024L * 1024 * 1024;

    private final Topology topology;
    private final RegionRole side;

    DatabaseAlarms(Topology topology, RegionRole side) {
        this.topology = topology;
        this.side = side;
    }

    Stream<Alarm> of(Database database) {
        if (!database.presentIn(side)) {
            return Stream.of();
        }
        var own = Stream.of(cpu(database), storage(database), connections(database));
        var following = side == RegionRole.RECOVERY ? replica(database) : readers(database);
        return Stream.concat(own, following);
    }

    /** Nine tenths for a quarter of an hour is what AWS recommends: a peak passes, a missing index does not. */
    private static Alarm cpu(Database database) {
        return Alarm.on(
                        database,
                        "cpu",
                        "The processors of " + database.name() + " are busy: look at its top statements in"
                                + " Performance Insights before taking a larger class.")
                .metric(Metric.average(RDS, "CPUUtilization", instance(database)))
                .above(90)
                .lasting(Duration.ofMinutes(15));
    }

    /**
     * RDS adds storage once less than a tenth is free for five minutes; a quarter of an hour below that, of the storage
     * it began with, says that it has reached its limit or may not grow again yet. A full disk stops the database.
     */
    private static Alarm storage(Database database) {
        var tenth = database.instance().storage().gibibytes() * GIBIBYTE / 10;
        return Alarm.on(
                        database,
                        "free-storage",
                        "Less than a tenth of the disk of " + database.name() + " is free and RDS is not adding to it:"
                                + " raise what it may grow to, or delete; a full disk stops the database.")
                .metric(Metric.minimum(RDS, "FreeStorageSpace", instance(database)))
                .below(tenth)
                .lasting(Duration.ofMinutes(15));
    }

    /** Four fifths of what the class takes: what grows so far usually leaks, and the next clients are refused. */
    private Alarm connections(Database database) {
        var limit = ConnectionLimit.of(
                database.instance().engine(), database.instance().classIn(side));
        return Alarm.on(
                        database,
                        "connections",
                        database.name() + " has nearly as many connections as it takes: look for clients that do not"
                                + " give theirs back, before new ones are refused.")
                .metric(Metric.maximum(RDS, "DatabaseConnections", instance(database)))
                .above(limit * 4 / 5);
    }

    private Stream<Alarm> replica(Database database) {
        return Stream.of(
                Replication.late(topology, database, "replica", instance(database)),
                Replication.stopped(database, "replica", instance(database)));
    }

    /** A release gate stops the readers on purpose: as long as it is shut, they are late, and nobody is to be woken. */
    private Stream<Alarm> readers(Database database) {
        if (topology.gated(database)) {
            return Stream.of();
        }
        return IntStream.rangeClosed(1, database.instance().readers()).boxed().flatMap(number -> {
            var reader = Map.<String, Value>of("DBInstanceIdentifier", readerName(database, number));
            return Stream.of(
                    Replication.lateReader(database, "reader-" + number, reader),
                    Replication.stopped(database, "reader-" + number, reader));
        });
    }

    private static Value readerName(Database database, int number) {
        return Value.template(Reference.module(TerraformNames.call(database), "identifier"), Value.text("-" + number));
    }

    private static Map<String, Value> instance(Database database) {
        return Map.of("DBInstanceIdentifier", Reference.module(TerraformNames.call(database), "identifier"));
    }

    /** What is watched of a copy that follows another instance. */
    private static final class Replication {

        /** What a copy may be behind where no objective says it; AWS's own examples alarm after minutes. */
        private static final Duration USUAL = Duration.ofMinutes(5);

        /** Readers serve users, who see their own changes late; AWS recommends a minute. */
        private static final Duration OF_READERS = Duration.ofMinutes(1);

        private Replication() {}

        /** The copy is what is left once the region is lost: the recovery point objective is what it may be behind. */
        static Alarm late(Topology topology, Database database, String copy, Map<String, Value> instance) {
            var limit = topology.objectives().rpo().orElse(USUAL);
            return late(
                    database,
                    copy,
                    "The replica of " + database.name() + " in the recovery region is so far behind that a failover"
                            + " now would lose more than was agreed: look at long transactions and at its class.",
                    limit,
                    instance);
        }

        static Alarm lateReader(Database database, String copy, Map<String, Value> instance) {
            return late(
                    database,
                    copy,
                    "A reader of " + database.name() + " answers with data that is over a minute old: look at long"
                            + " transactions and at its class.",
                    OF_READERS,
                    instance);
        }

        private static Alarm late(
                Database database, String copy, String says, Duration limit, Map<String, Value> instance) {
            return Alarm.on(database, copy + "-late", says)
                    .metric(Metric.maximum(RDS, "ReplicaLag", instance))
                    .above(limit.toSeconds())
                    .lasting(Duration.ofMinutes(10));
        }

        /** RDS reports -1 as the lag of a replica that does not follow. */
        static Alarm stopped(Database database, String copy, Map<String, Value> instance) {
            return Alarm.on(
                            database,
                            copy + "-stopped",
                            "The " + copy.replace('-', ' ') + " of " + database.name() + " has stopped following: read"
                                    + " its replication error in RDS, and make a new one if it cannot go on.")
                    .metric(Metric.minimum(RDS, "ReplicaLag", instance))
                    .below(0)
                    .lasting(Duration.ofMinutes(10));
        }
    }
}
