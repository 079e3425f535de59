package dev.tandem.topology;

import dev.tandem.aws.Region;

/**
 * What AWS knows the parts of a topology by: readable, never hashed, and the same at every compilation.
 *
 * @param topology the name that every other begins with
 */
public record AwsNames(String topology) {

    /** The name of an element: {@code bank-ledger}. */
    public String of(Element element) {
        return topology + "-" + element.name();
    }

    /** What the alias of a key is called: {@code alias/bank-documents}. */
    public String alias(Key key) {
        return "alias/" + of(key);
    }

    /** What the alias of the topology's own key is called: {@code alias/bank}. */
    public String ownAlias() {
        return "alias/" + topology;
    }

    /** The role that a service's instances have in a region; roles are global: {@code bank-accounts-eu-south-1}. */
    public String role(Service service, Region region) {
        return of(service) + "-" + region.id();
    }

    /** The role that writes the flow logs of a region's network: {@code bank-flow-logs-eu-south-1}. */
    public String flowLogsRole(Region region) {
        return topology + "-flow-logs-" + region.id();
    }

    /** The security group of a service's instances: {@code bank-accounts-service}. */
    public String securityGroup(Service service) {
        return of(service) + "-service";
    }

    /** Where the credentials of a database or broker are: {@code bank/ledger/credentials}. */
    public String credentials(Element element) {
        return topology + "/" + element.name() + "/credentials";
    }

    /** Where the credentials are that a broker replicates with: {@code bank/events/replication}. */
    public String replication(Broker broker) {
        return topology + "/" + broker.name() + "/replication";
    }

    /** The security group of a broker: {@code bank-orders-broker}. */
    public String securityGroup(Broker broker) {
        return of(broker) + "-broker";
    }

    /** The role that looks after a broker's logs in a region: {@code bank-orders-mq-logs-eu-south-1}. */
    public String logsRole(Broker broker, Region region) {
        return of(broker) + "-mq-logs-" + region.id();
    }

    /** Where a secret is: {@code bank/api-token}. */
    public String secret(Secret secret) {
        return topology + "/" + secret.name();
    }

    /** Where a service's parameters are: {@code bank/transactions}. */
    public String parameters(Service service) {
        return topology + "/" + service.name();
    }
}
