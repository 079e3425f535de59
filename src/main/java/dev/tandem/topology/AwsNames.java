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

    /** The security group of a file system's mount targets: {@code bank-documents-mount-targets}. */
    public String mountTargets(FileSystem fileSystem) {
        return of(fileSystem) + "-mount-targets";
    }

    /** The policy that lets a role mount a file system: {@code bank-documents-mount}. */
    public String mountPolicy(FileSystem fileSystem) {
        return of(fileSystem) + "-mount";
    }

    /** The security group of a search domain: {@code bank-products-search}. */
    public String securityGroup(Search search) {
        return of(search) + "-search";
    }

    /** The role that administers a search domain in a region: {@code bank-products-search-master-eu-south-1}. */
    public String masterRole(Search search, Region region) {
        return of(search) + "-search-master-" + region.id();
    }

    /** The log group that a search domain's audit log goes to, beside those of its other logs. */
    public String auditLog(Search search) {
        return "/aws/opensearch/domains/" + of(search) + "/audit";
    }

    /** A cluster of Aurora, of which one global database cannot have two of one name: {@code bank-ledger-eu-south-1}. */
    public String cluster(AuroraCluster cluster, Region region) {
        return of(cluster) + "-" + region.id();
    }

    /** The role that publishes the operating-system metrics of a cluster: {@code bank-ledger-monitoring-eu-south-1}. */
    public String monitoringRole(AuroraCluster cluster, Region region) {
        return of(cluster) + "-monitoring-" + region.id();
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

    /** The topic that a mail's bounces and complaints are published to: {@code bank-letters-feedback}. */
    public String feedback(Mail mail) {
        return of(mail) + "-feedback";
    }

    /** The policy that lets services send a mail from a region; policies are global: {@code bank-letters-eu-south-1}. */
    public String policy(Mail mail, Region region) {
        return of(mail) + "-" + region.id();
    }

    /** What the bucket for received mail is called, before the account's number: {@code bank-letters-eu-west-1-}. */
    public String inbox(Mail mail, Region region) {
        return of(mail) + "-" + region.id() + "-";
    }

    /** What the bucket for a pipeline's artifacts is called, before the account's number: {@code bank-web-eu-south-1-}. */
    public String artifacts(Pipeline pipeline, Region region) {
        return of(pipeline) + "-" + region.id() + "-";
    }

    /** The role a pipeline delivers with: {@code bank-web-pipeline}. */
    public String role(Pipeline pipeline) {
        return of(pipeline) + "-pipeline";
    }

    /** The role that CodeDeploy has in a region; roles are global: {@code bank-web-deployment-eu-south-1}. */
    public String deploymentRole(Pipeline pipeline, Region region) {
        return of(pipeline) + "-deployment-" + region.id();
    }

    /** Where a service's parameters are: {@code bank/transactions}. */
    public String parameters(Service service) {
        return topology + "/" + service.name();
    }
}
