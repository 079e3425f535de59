package dev.tandem.element.filesystem;

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
 * What the operator of a file system is woken for.
 *
 * <p>Sources: CloudWatch user guide, "Recommended alarms", Amazon EFS; EFS user guide, "Amazon CloudWatch metrics for
 * Amazon EFS", "Using metric math" and "Amazon EFS performance specifications" (read 2026).
 */
final class FileSystemAlarms {

    private static final String EFS = "AWS/EFS";

    /** What a file system of any size may move in an hour at 100 MiB/s, the rate to which a small one bursts. */
    private static final long AN_HOUR_OF_BURSTS = 100L * 1024 * 1024 * 3600;

    private final Topology topology;
    private final RegionRole side;

    FileSystemAlarms(Topology topology, RegionRole side) {
        this.topology = topology;
        this.side = side;
    }

    Stream<Alarm> of(FileSystem fileSystem) {
        if (!fileSystem.presentIn(side)) {
            return Stream.of();
        }
        return Stream.of(operations(fileSystem), throughput(fileSystem), copy(fileSystem))
                .flatMap(alarms -> alarms);
    }

    /** A General Purpose file system at the limit of its operations is slow for all; Max I/O has no such limit. */
    private static Stream<Alarm> operations(FileSystem fileSystem) {
        if (fileSystem.storage().performanceMode() == PerformanceMode.MAX_IO) {
            return Stream.of();
        }
        return Stream.of(Alarm.on(
                        fileSystem,
                        "io-limit",
                        fileSystem.name() + " does nearly as many operations as the General Purpose mode allows:"
                                + " every client waits; look for one that lists or locks without end.")
                .metric(Metric.average(EFS, "PercentIOLimit", id(fileSystem)))
                .atLeast(95)
                .lasting(Duration.ofMinutes(15))
                .quietWhenMissing());
    }

    private static Stream<Alarm> throughput(FileSystem fileSystem) {
        var throughput = fileSystem.storage().throughput();
        if (throughput instanceof Throughput.Bursting) {
            return Stream.of(credits(fileSystem));
        }
        return throughput instanceof Throughput.Provisioned ? Stream.of(provisioned(fileSystem)) : Stream.of();
    }

    /** AWS recommends to alarm at none left, when it is slow already; an hour's worth leaves the time to change it. */
    private static Alarm credits(FileSystem fileSystem) {
        return Alarm.on(
                        fileSystem,
                        "burst-credits",
                        fileSystem.name() + " has burst credits for less than an hour and will then be as slow as its"
                                + " size allows: change it to .elasticThroughput(), which takes effect at once.")
                .metric(Metric.minimum(EFS, "BurstCreditBalance", id(fileSystem)))
                .below(AN_HOUR_OF_BURSTS)
                .lasting(Duration.ofMinutes(15));
    }

    /** Nine tenths of what was ordered, for a quarter of an hour: the rest is what clients wait for. */
    private static Alarm provisioned(FileSystem fileSystem) {
        return Alarm.on(
                        fileSystem,
                        "throughput",
                        fileSystem.name() + " moves nearly as much as was provisioned: provision more, or take"
                                + " .elasticThroughput().")
                .expression(
                        "100 * moved / PERIOD(moved) / permitted",
                        Map.of(
                                "moved", Metric.sum(EFS, "MeteredIOBytes", id(fileSystem)),
                                "permitted", Metric.average(EFS, "PermittedThroughput", id(fileSystem))))
                .above(90)
                .lasting(Duration.ofMinutes(15))
                .quietWhenMissing();
    }

    /**
     * EFS copies most file systems within a quarter of an hour; an hour, unless the objective allows less, says that
     * replication is stuck. The metric has the copy's id as a second dimension, which this region does not know.
     */
    private Stream<Alarm> copy(FileSystem fileSystem) {
        if (side == RegionRole.RECOVERY || !fileSystem.replica().present()) {
            return Stream.of();
        }
        var usual = Duration.ofHours(1);
        var limit = topology.objectives()
                .rpo()
                .filter(rpo -> rpo.compareTo(usual) < 0)
                .orElse(usual);
        var query = Value.template(
                Value.text("SELECT MAX(TimeSinceLastSync) FROM \"AWS/EFS\" WHERE FileSystemId = '"),
                Reference.module(TerraformNames.call(fileSystem), "file_system_id"),
                Value.text("'"));
        return Stream.of(Alarm.on(
                        fileSystem,
                        "copy-late",
                        "The copy of " + fileSystem.name() + " in the recovery region is older than was agreed: look"
                                + " at the state of the replication in EFS.")
                .query(query)
                .above(limit.toSeconds())
                .every(Duration.ofMinutes(5), 3));
    }

    private static Map<String, Value> id(FileSystem fileSystem) {
        return Map.of("FileSystemId", Reference.module(TerraformNames.call(fileSystem), "file_system_id"));
    }
}
