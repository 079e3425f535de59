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
import java.util.stream.Stream;

/**
 * What the operator of an Aurora cluster is woken for.
 *
 * <p>Sources: Aurora user guide, "Amazon CloudWatch metrics for Amazon Aurora" (read 2026); CloudWatch user guide,
 * "Recommended alarms", Amazon RDS. Storage grows by itself, so that no alarm looks at it.
 */
final class AuroraAlarms {

    private static final String RDS = "AWS/RDS";

    private final Topology topology;
    private final RegionRole side;

    AuroraAlarms(Topology topology, RegionRole side) {
        this.topology = topology;
        this.side = side;
    }

    Stream<Alarm> of(AuroraCluster cluster) {
        if (!cluster.presentIn(side)) {
            return Stream.of();
        }
        var own = cluster.sizeIn(side) instanceof AuroraSize.Serverless
                ? Stream.of(capacity(cluster), readers(cluster))
                : Stream.of(cpu(cluster), connections(cluster), readers(cluster));
        return side == RegionRole.RECOVERY ? Stream.concat(own, Stream.of(copy(cluster))) : own;
    }

    /** As for RDS: nine tenths for a quarter of an hour. */
    private static Alarm cpu(AuroraCluster cluster) {
        return Alarm.on(
                        cluster,
                        "cpu",
                        "The processors of " + cluster.name() + " are busy: look at its top statements in Performance"
                                + " Insights before taking a larger class.")
                .metric(Metric.maximum(RDS, "CPUUtilization", cluster(cluster)))
                .above(90)
                .lasting(Duration.ofMinutes(15));
    }

    /** A serverless instance grows with its load; at nine tenths of its most it has nowhere left to grow. */
    private static Alarm capacity(AuroraCluster cluster) {
        return Alarm.on(
                        cluster,
                        "capacity",
                        cluster.name() + " has nearly grown to its most capacity units: raise them, or look at its top"
                                + " statements.")
                .metric(Metric.maximum(RDS, "ACUUtilization", cluster(cluster)))
                .above(90)
                .lasting(Duration.ofMinutes(15));
    }

    /** Four fifths of what the class takes, as for RDS. */
    private Alarm connections(AuroraCluster cluster) {
        var limit = ConnectionLimit.of(cluster.engine(), cluster.sizeIn(side).instanceClass());
        return Alarm.on(
                        cluster,
                        "connections",
                        cluster.name() + " has nearly as many connections as it takes: look for clients that do not"
                                + " give theirs back, before new ones are refused.")
                .metric(Metric.maximum(RDS, "DatabaseConnections", cluster(cluster)))
                .above(limit * 4 / 5);
    }

    /** Readers share the writer's storage and are usually 0.1 seconds behind; two seconds say that one cannot keep up. */
    private static Alarm readers(AuroraCluster cluster) {
        return Alarm.on(
                        cluster,
                        "readers-late",
                        "A reader of " + cluster.name() + " is more than 2 seconds behind its writer: look at long"
                                + " transactions, and at whether the reader is smaller than the writer.")
                .metric(Metric.maximum(RDS, "AuroraReplicaLagMaximum", cluster(cluster)))
                .above(2_000)
                .lasting(Duration.ofMinutes(10))
                .quietWhenMissing();
    }

    /**
     * A secondary cluster is usually a second behind. What it may be behind is the recovery point objective, and a minute
     * where none is stated. The metric has the source's region as a second dimension, hence the query.
     */
    private Alarm copy(AuroraCluster cluster) {
        var limit = topology.objectives().rpo().orElse(Duration.ofMinutes(1));
        var query = Value.template(
                Value.text("SELECT MAX(AuroraGlobalDBReplicationLag) FROM \"AWS/RDS\" WHERE DBClusterIdentifier = '"),
                Reference.module(TerraformNames.call(cluster), "identifier"),
                Value.text("'"));
        return Alarm.on(
                        cluster,
                        "copy-late",
                        "The secondary cluster of " + cluster.name() + " is so far behind that a failover now would"
                                + " lose more than was agreed: look at the writer's load and at both regions' health.")
                .query(query)
                .above(limit.toMillis())
                .lasting(Duration.ofMinutes(10));
    }

    private static Map<String, Value> cluster(AuroraCluster cluster) {
        return Map.of("DBClusterIdentifier", Reference.module(TerraformNames.call(cluster), "identifier"));
    }
}
