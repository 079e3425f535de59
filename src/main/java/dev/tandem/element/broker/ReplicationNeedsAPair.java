package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A broker that replicates to another region is an active and a standby instance of a size that can. */
final class ReplicationNeedsAPair implements Rule {

    private static final String FAMILY = "mq.m5.";

    @Override
    public String id() {
        return "messaging/replication-needs-a-pair";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Broker.class)
                .filter(Broker::replicated)
                .filter(broker -> broker.instance().deployment().single() || tooSmall(broker))
                .map(broker -> finding(topology, broker));
    }

    private static boolean tooSmall(Broker broker) {
        return Stream.of(RegionRole.values())
                .map(broker.instance()::typeIn)
                .filter(type ->
                        broker.instance().engine().instanceTypeRefusal(type).isEmpty())
                .anyMatch(type -> !type.startsWith(FAMILY));
    }

    private Finding finding(Topology topology, Broker broker) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(broker.name()),
                "The broker is to replicate to " + topology.recovery().region().id() + " from "
                        + description(broker)
                        + ": Amazon MQ replicates active/standby brokers on mq.m5.large or larger only.",
                "Use .activeStandby() with .instanceType(\"mq.m5.large\") or larger, or leave out"
                        + " .replicatedToRecovery().",
                broker.origin());
    }

    private static String description(Broker broker) {
        return broker.instance().deployment().single()
                ? "a single instance"
                : broker.instance().instanceType();
    }
}
