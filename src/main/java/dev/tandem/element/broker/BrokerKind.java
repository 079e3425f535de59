package dev.tandem.element.broker;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Hosting;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.StartsEmpty;
import dev.tandem.rules.Written;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What brokers of both engines have in common. */
abstract class BrokerKind<B extends Broker>
        implements ElementKind<B>,
                KeepsData,
                Lowered<B>,
                Granting<B>,
                Alarmed<B>,
                Hosting<B>,
                EncryptedByAws,
                Failing<B>,
                Recovered<B>,
                StartsEmpty<B>,
                Named<B>,
                Written<B>,
                Fixable<B>,
                Lawful {

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of(
                                "mq",
                                "the messages",
                                "name",
                                "engine_type",
                                "deployment_mode",
                                "kms_key_arn",
                                "subnet_ids",
                                "replica_of_broker_arn")
                        .calledInEachRegion(),
                DataModule.credentials(),
                DataModule.credentials(BrokerLowering.REPLICATION));
    }

    @Override
    public void lower(B broker, Stacks stacks) {
        new BrokerLowering(stacks).lower(broker);
    }

    @Override
    public void grant(B broker, WorkloadAccess access) {
        new BrokerGrant(broker, access).give();
    }

    @Override
    public Stream<Alarm> alarms(B broker, RegionRole side, Stacks stacks) {
        return new BrokerAlarms(stacks.names()).of(broker);
    }

    @Override
    public String hostOutput(B broker) {
        return "_host";
    }

    @Override
    public Optional<String> shownForNames(B broker) {
        return Optional.of("Host name of the broker " + broker.name() + " in this region.");
    }

    /** Schedules look after the logs of brokers. */
    @Override
    public Set<String> encryptingServices() {
        return Set.of("mq", "scheduler");
    }

    @Override
    public void fail(B broker, RegionModel place, Model.Builder model) {
        new BrokerPart(broker, place).addTo(model);
    }

    @Override
    public Chapter recover(B broker, OperatorContext operator) {
        return new BrokerChapter(operator, broker).chapter();
    }

    @Override
    public boolean consumed(B broker, Topology topology) {
        return !broker.replicated() && !topology.usersOf(broker).isEmpty();
    }

    @Override
    public Stream<AwsName> awsNames(B broker, Topology topology) {
        return BrokerNames.of(broker, topology).all();
    }
}
