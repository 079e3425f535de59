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

    /** A cluster of Aurora, of which one global database cannot have two of one name: {@code bank-ledger-eu-south-1}. */
    public String cluster(AuroraCluster cluster, Region region) {
        return of(cluster) + "-" + region.id();
    }

    /** The role that publishes the operating-system metrics of a cluster: {@code bank-ledger-monitoring-eu-south-1}. */
    public String monitoringRole(AuroraCluster cluster, Region region) {
        return of(cluster) + "-monitoring-" + region.id();
    }

    /** Where the credentials of a database are: {@code bank/ledger/credentials}. */
    public String credentials(RelationalDatabase database) {
        return topology + "/" + database.name() + "/credentials";
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
