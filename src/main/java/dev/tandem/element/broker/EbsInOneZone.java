package dev.tandem.element.broker;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Only a single ActiveMQ instance of mq.m5 keeps its messages on EBS. */
final class EbsInOneZone implements Rule {

    @Override
    public String id() {
        return "messaging/ebs-in-one-zone";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(ActiveMq.class)
                .filter(broker -> broker.storage() == BrokerStorage.EBS)
                .filter(broker -> !broker.instance().deployment().single() || small(broker))
                .map(broker -> finding(topology, broker));
    }

    private static boolean small(ActiveMq broker) {
        return Stream.of(RegionRole.values())
                .map(broker.instance()::typeIn)
                .filter(type ->
                        broker.instance().engine().instanceTypeRefusal(type).isEmpty())
                .anyMatch(type -> !type.startsWith("mq.m5."));
    }

    private Finding finding(Topology topology, ActiveMq broker) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(broker.name()),
                "The broker keeps its messages on EBS, which Amazon MQ has for a single ActiveMQ instance of mq.m5"
                        + " only: a standby could not take over a volume of another zone.",
                "Leave out .storedOnEbs(), or use .singleInstance(\"...\") on mq.m5.",
                broker.origin());
    }
}
