package dev.tandem.element.broker;

import dev.tandem.aws.BrokerEngine;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A RabbitMQ cluster runs on instances that Amazon MQ has clusters of. */
final class ClusterNeedsRoom implements Rule {

    @Override
    public String id() {
        return "messaging/cluster-needs-room";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(RabbitMq.class)
                .filter(broker -> !broker.instance().deployment().single())
                .filter(ClusterNeedsRoom::tooSmall)
                .map(broker -> finding(topology, broker));
    }

    private static boolean tooSmall(RabbitMq broker) {
        return Stream.of(RegionRole.values())
                .map(broker.instance()::typeIn)
                .anyMatch(BrokerEngine.SMALLEST_TYPE::equals);
    }

    private Finding finding(Topology topology, RabbitMq broker) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(broker.name()),
                "The broker is a cluster on " + BrokerEngine.SMALLEST_TYPE
                        + ": Amazon MQ makes clusters of larger instances only.",
                "Choose a larger type, as in .instanceType(\"mq.m5.large\"), or .singleInstance(\"...\") with a reason.",
                broker.origin());
    }
}
