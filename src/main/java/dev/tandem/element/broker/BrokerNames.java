package dev.tandem.element.broker;

import dev.tandem.aws.Naming;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What AWS knows the parts of a broker by.
 *
 * @param own the name of the broker: {@code bank-orders}
 */
record BrokerNames(Broker broker, Topology topology, String own) {

    static BrokerNames of(Broker broker, Topology topology) {
        return new BrokerNames(broker, topology, topology.awsNames().of(broker));
    }

    /** Where the credentials are that it replicates with: {@code bank/events/replication}. */
    String replication() {
        return topology.name() + "/" + broker.deployedName() + "/replication";
    }

    /** Its security group, its secret, and the role that looks after its logs in each region; roles are global. */
    Stream<AwsName> all() {
        var others = Stream.of(
                new AwsName(Naming.BROKER, own),
                new AwsName(Naming.SECURITY_GROUP, own + "-broker"),
                new AwsName(Naming.SECRET, topology.awsNames().credentials(broker)));
        var roles = topology.sides().stream()
                .map(side -> own + "-mq-logs-" + topology.site(side).region().id())
                .map(role -> new AwsName(Naming.IAM_ROLE, role));
        var policies = broker instanceof ActiveMq
                ? Stream.of(new AwsName(Naming.LOG_POLICY, own + "-broker-logs"))
                : Stream.<AwsName>of();
        return Stream.of(others, policies, roles).flatMap(all -> all);
    }
}
