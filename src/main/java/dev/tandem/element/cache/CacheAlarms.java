package dev.tandem.element.cache;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Stacks;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the operator of a cache is woken for.
 *
 * <p>Source: ElastiCache user guide, "Which metrics should I monitor?" and "Metrics for Valkey and Redis OSS" (read
 * 2026): the engine is one thread, whose processor is EngineCPUUtilization; nodes are known by the id of the group and
 * three digits.
 */
final class CacheAlarms {

    private static final String ELASTICACHE = "AWS/ElastiCache";

    private final Stacks stacks;
    private final RegionRole side;

    CacheAlarms(Stacks stacks, RegionRole side) {
        this.stacks = stacks;
        this.side = side;
    }

    Stream<Alarm> of(Cache cache) {
        return IntStream.rangeClosed(1, cache.nodes().number())
                .boxed()
                .flatMap(node -> Stream.concat(
                        Stream.of(cpu(cache, node), memory(cache, node)),
                        cache.global() && side == RegionRole.RECOVERY ? Stream.of(late(cache, node)) : Stream.of()));
    }

    private Alarm cpu(Cache cache, int node) {
        return Alarm.on(
                        cache,
                        "cpu-" + node,
                        "The engine of node " + node + " of " + cache.name()
                                + " is busy: look for slow commands, or take" + " larger nodes.")
                .metric(Metric.average(ELASTICACHE, "EngineCPUUtilization", node(cache, node)))
                .atLeast(90);
    }

    private Alarm memory(Cache cache, int node) {
        return Alarm.on(
                        cache,
                        "memory-" + node,
                        "The memory of node " + node + " of " + cache.name() + " is nearly full: it evicts keys that"
                                + " expire, and refuses writes when there are none; take larger nodes.")
                .metric(Metric.maximum(ELASTICACHE, "DatabaseMemoryUsagePercentage", node(cache, node)))
                .atLeast(90);
    }

    /** The lag behind the primary node of the other region, which a failover would lose. */
    private Alarm late(Cache cache, int node) {
        return Alarm.on(
                        cache,
                        "copy-late-" + node,
                        cache.name()
                                + " follows the other region by more than a minute: a failover would lose as much.")
                .metric(Metric.maximum(ELASTICACHE, "GlobalDatastoreReplicationLag", node(cache, node)))
                .above(Duration.ofMinutes(1).toSeconds())
                .quietWhenMissing();
    }

    private Map<String, Value> node(Cache cache, int number) {
        var group = stacks.names().aws(cache);
        return Map.of("CacheClusterId", Value.text("%s-%03d".formatted(group, number)));
    }
}
