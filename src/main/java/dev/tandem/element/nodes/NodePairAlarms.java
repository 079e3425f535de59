package dev.tandem.element.nodes;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Metric;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the operator of a pair of nodes is woken for: none of them serves, or both do.
 *
 * <p>Source: Network Load Balancer user guide, "CloudWatch metrics" (read 2026). Whether a zone counts all targets or its
 * own only, the largest count over the zones is zero exactly if there is none.
 */
final class NodePairAlarms {

    private static final String BALANCER = "AWS/NetworkELB";

    private final RegionRole side;

    NodePairAlarms(RegionRole side) {
        this.side = side;
    }

    Stream<Alarm> of(NodePair nodes) {
        return nodes.listeners().stream().flatMap(listener -> Stream.of(none(nodes, listener), both(nodes, listener)));
    }

    /** The other node takes over within the lease and its start; the recovery region has nodes only while it is active. */
    private Alarm none(NodePair nodes, NetworkListener listener) {
        var least = side == RegionRole.PRIMARY ? Value.number(1) : Role.choose(Value.number(1), Value.number(0));
        return Alarm.on(
                        nodes,
                        "none-healthy-" + listener.name(),
                        "No node of " + nodes.name() + " answers at " + listener.name()
                                + ": neither has the lease, or the"
                                + " one that has does not listen; look at the log group of the nodes.")
                .metric(Metric.maximum(BALANCER, "HealthyHostCount", targets(nodes, listener)))
                .below(least);
    }

    /** Nodes that both serve write to the same data: minutes count. */
    private static Alarm both(NodePair nodes, NetworkListener listener) {
        return Alarm.on(
                        nodes,
                        "both-healthy-" + listener.name(),
                        "Both nodes of " + nodes.name() + " answer at " + listener.name()
                                + ", where one has to be cold:"
                                + " stop the one without the lease before they write to the same data.")
                .metric(Metric.maximum(BALANCER, "UnHealthyHostCount", targets(nodes, listener)))
                .below(1)
                .lasting(Duration.ofMinutes(2))
                .quietWhenMissing();
    }

    private static Map<String, Value> targets(NodePair nodes, NetworkListener listener) {
        var balancer = TerraformNames.balancer(nodes);
        return Map.of(
                "LoadBalancer", Reference.module(balancer, "arn_suffix"),
                "TargetGroup",
                        Reference.module(balancer, "target_group_arn_suffixes").at(listener.name()));
    }
}
