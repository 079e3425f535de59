package dev.tandem.element.broker;

import dev.tandem.lowering.Accompanied;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Voters;
import dev.tandem.rules.Voting;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** RabbitMQ brokers on Amazon MQ. */
public final class RabbitMqKind extends BrokerKind<RabbitMq> implements Voting<RabbitMq>, Accompanied<RabbitMq> {

    private static final int CLUSTER = 3;

    @Override
    public Class<RabbitMq> type() {
        return RabbitMq.class;
    }

    @Override
    public SortedMap<String, String> files(RabbitMq broker, Topology topology) {
        return RabbitDefinitions.of(broker, topology);
    }

    /** A cluster in one zone is refused by AWS, which is another law. */
    @Override
    public Stream<Voters> voters(RabbitMq broker, Site site) {
        var zones = site.zones().size();
        return broker.instance().deployment().single() || zones <= 1
                ? Stream.of()
                : Stream.of(new Voters(broker, site, CLUSTER, Math.min(CLUSTER, zones)));
    }

    @Override
    public String fix() {
        return "Let producers send again what was not confirmed by its consumer; RabbitMQ has no cross-region"
                + " replication on Amazon MQ.";
    }

    @Override
    public String written(RabbitMq broker, String name) {
        return "rabbitMq(\"" + name + "\")";
    }

    @Override
    public Stream<SuggestedFix> fixes(RabbitMq broker, Topology topology) {
        return broker.instance().deployment().single()
                ? Stream.of(SuggestedFix.of(
                        broker, "Make " + broker.name() + " a .cluster()", CostTier.INSTANCE, 4, RabbitMq::cluster))
                : Stream.of();
    }

    /** Those of brokers of both engines are among them, once. */
    @Override
    public List<Rule> laws() {
        return List.of(
                new BrokerHasZones(),
                new BrokerInSeveralZones(),
                new BrokerTypeExists(),
                new BrokerVersionExists(),
                new ClusterNeedsRoom(),
                new QueuesAreReplicated());
    }
}
