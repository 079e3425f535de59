package dev.tandem.element.broker;

import dev.tandem.aws.RegionalAvailability;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.rules.Offered;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ActiveMQ brokers on Amazon MQ. */
public final class ActiveMqKind extends BrokerKind<ActiveMq> implements Opening<ActiveMq>, Offered<ActiveMq> {

    @Override
    public Class<ActiveMq> type() {
        return ActiveMq.class;
    }

    @Override
    public Optional<RecoveryStep> opening(ActiveMq broker, RecoverySteps steps) {
        return broker.replicated() ? Optional.of(BrokerPart.promoted(broker, steps)) : Optional.empty();
    }

    @Override
    public Stream<RegionalAvailability> offerings(ActiveMq broker) {
        return broker.replicated() ? Stream.of(RegionalAvailability.BROKER_REPLICATION) : Stream.of();
    }

    @Override
    public String fix() {
        return "Add .replicatedToRecovery() where AWS offers it.";
    }

    @Override
    public String written(ActiveMq broker, String name) {
        return "activeMq(\"" + name + "\")";
    }

    @Override
    public Stream<SuggestedFix> fixes(ActiveMq broker, Topology topology) {
        var pair = SuggestedFix.of(
                broker, "Make " + broker.name() + " .activeStandby()", CostTier.INSTANCE, 2, ActiveMq::activeStandby);
        var replicated = SuggestedFix.of(
                broker,
                "Add .replicatedToRecovery() to " + broker.name(),
                CostTier.SETTING,
                1,
                ActiveMq::replicatedToRecovery);
        var single = broker.instance().deployment().single();
        return Stream.concat(
                single ? Stream.of(pair) : Stream.of(), broker.replicated() ? Stream.of() : Stream.of(replicated));
    }

    @Override
    public List<Rule> laws() {
        return List.of(new EbsInOneZone(), new ReplicationNeedsAPair());
    }
}
