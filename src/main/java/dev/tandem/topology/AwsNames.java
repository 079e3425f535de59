package dev.tandem.topology;

import dev.tandem.aws.Region;
import java.util.Comparator;
import java.util.stream.Stream;

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

    /** The name of a certificate; tags know no asterisk: {@code bank-_.example.com}. */
    public String of(Certificate certificate) {
        return topology + "-" + certificate.name().replace('*', '_');
    }

    /** What the alias of a key is called: {@code alias/bank-documents}. */
    public String alias(Key key) {
        return "alias/" + of(key);
    }

    /** What the alias of the topology's own key is called: {@code alias/bank}. */
    public String ownAlias() {
        return "alias/" + topology;
    }

    /** The role that a workload's instances have in a region; roles are global: {@code bank-accounts-eu-south-1}. */
    public String role(Workload workload, Region region) {
        return of(workload) + "-" + region.id();
    }

    /** What the buckets for access logs are called, before the region and the account's number: {@code bank-access-logs}. */
    public String accessLogs() {
        return topology + "-access-logs";
    }

    /** The role that a bastion has in a region: {@code bank-jump-eu-south-1}. */
    public String role(Bastion bastion, Region region) {
        return of(bastion) + "-" + region.id();
    }

    /** The security group of a bastion: {@code bank-jump-bastion}. */
    public String securityGroup(Bastion bastion) {
        return of(bastion) + "-bastion";
    }

    /** A role of a cluster in a region, by what has it: {@code bank-monitoring-node-eu-south-1}. */
    public String role(Kubernetes cluster, String bearer, Region region) {
        return of(cluster) + "-" + bearer + "-" + region.id();
    }

    /** The log group that the control plane of a cluster writes to. */
    public String logGroup(Kubernetes cluster) {
        return "/aws/eks/" + of(cluster) + "/cluster";
    }

    /** The role that writes the flow logs of a region's network: {@code bank-flow-logs-eu-south-1}. */
    public String flowLogsRole(Region region) {
        return topology + "-flow-logs-" + region.id();
    }

    /** The security group of a service's instances: {@code bank-accounts-service}. */
    public String securityGroup(Service service) {
        return of(service) + "-service";
    }

    /** The security group of a pair of nodes: {@code bank-corda-nodes}. */
    public String securityGroup(NodePair nodes) {
        return of(nodes) + "-nodes";
    }

    /** The log group that a pair of nodes writes to. */
    public String logGroup(NodePair nodes) {
        return "/nodes/" + of(nodes);
    }

    /** A cluster of Aurora, of which one global database cannot have two of one name: {@code bank-ledger-eu-south-1}. */
    public String cluster(AuroraCluster cluster, Region region) {
        return of(cluster) + "-" + region.id();
    }

    /** The role that publishes the operating-system metrics of a database: {@code bank-ledger-monitoring-eu-south-1}. */
    public String monitoringRole(RelationalDatabase database, Region region) {
        return of(database) + "-monitoring-" + region.id();
    }

    /** Where the credentials of a database, broker or search domain are: {@code bank/ledger/credentials}. */
    public String credentials(Element element) {
        return topology + "/" + element.name() + "/credentials";
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

    /** Where the name and password are that hand mail over by SMTP, other ones in each region: {@code bank/letters/smtp}. */
    public String smtp(Mail mail) {
        return topology + "/" + mail.name() + "/smtp";
    }

    /** The user of IAM behind them: {@code bank-letters-smtp-eu-south-1}. */
    public String smtpUser(Mail mail, Region region) {
        return of(mail) + "-smtp-" + region.id();
    }

    /** What the bucket for received mail is called, before the account's number: {@code bank-letters-eu-west-1-}. */
    public String inbox(Mail mail, Region region) {
        return of(mail) + "-" + region.id() + "-";
    }

    /** What the buckets for a pipeline's artifacts are called, before region and account: {@code bank-web-artifacts}. */
    public String artifacts(Pipeline pipeline) {
        return of(pipeline) + "-artifacts";
    }

    /** The bucket of a region, before the account's number: {@code bank-web-artifacts-eu-south-1-}. */
    public String artifacts(Pipeline pipeline, Region region) {
        return artifacts(pipeline) + "-" + region.id() + "-";
    }

    /** The role a pipeline builds with: {@code bank-web-build}. */
    public String buildRole(Pipeline pipeline) {
        return of(pipeline) + "-build";
    }

    /** The role a pipeline delivers with: {@code bank-web-pipeline}. */
    public String role(Pipeline pipeline) {
        return of(pipeline) + "-pipeline";
    }

    /** The role that CodeDeploy has in a region; roles are global: {@code bank-web-deployment-eu-south-1}. */
    public String deploymentRole(Pipeline pipeline, Region region) {
        return of(pipeline) + "-deployment-" + region.id();
    }

    /** The longest name that an alarm on an element has: {@code bank-operations-ledger-replica-stopped}. */
    public String longestAlarm(Alerts alerts, Element watched) {
        var ofListeners = watched instanceof NodePair nodes
                ? nodes.listeners().stream().map(listener -> "-both-healthy-" + listener.name())
                : Stream.<String>of();
        var longest = Stream.concat(Stream.of("-reader-15-stopped"), ofListeners)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return of(alerts) + "-" + watched.name() + longest;
    }

    /** The dashboard of a region, of which an account has one list: {@code bank-operations-eu-south-1}. */
    public String dashboard(Alerts alerts, Region region) {
        return of(alerts) + "-" + region.id();
    }

    /** The role that backs up and restores, which is the same in both regions: {@code bank-daily-backup}. */
    public String role(BackupPlan plan) {
        return of(plan) + "-backup";
    }

    /** The document of what a release gate does on its instance: {@code blog-publish-command}. */
    public String command(ReleaseGate gate) {
        return of(gate) + "-command";
    }

    /** The role that runs of a release gate have in a region, the longer of its two: {@code blog-publish-run-us-east-1}. */
    public String runRole(ReleaseGate gate, Region region) {
        return of(gate) + "-run-" + region.id();
    }

    /** The copy of an image that a variable names, by which the recovery region finds it: {@code bank-server-image}. */
    public String imageCopy(InputVariable id) {
        return topology + "-" + id.name().replace('_', '-');
    }

    /** A topic; AWS has the name of a FIFO one end so: {@code bank-transfers.fifo}. */
    public String topic(Topic topic) {
        return of(topic) + topic.order().suffix();
    }

    /** A queue; AWS has the name of a FIFO one end so: {@code bank-transfers-accounts.fifo}. */
    public String queue(Queue queue) {
        return of(queue) + queue.order().suffix();
    }

    /** Where what no consumer could process goes: {@code bank-transfers-accounts-dead-letters.fifo}. */
    public String deadLetters(Queue queue) {
        return of(queue) + "-dead-letters" + queue.order().suffix();
    }

    /** What a site's bucket is called, before the account's number: {@code bank-web-eu-south-1-}. */
    public String bucket(StaticSite site, Region region) {
        return of(site) + "-" + region.id() + "-";
    }

    /** The role that copies a site's pages out of a region; roles are global: {@code bank-web-copies-eu-south-1}. */
    public String copyingRole(StaticSite site, Region region) {
        return of(site) + "-copies-" + region.id();
    }

    /** Where a workload's parameters are: {@code bank/transactions}. */
    public String parameters(Workload workload) {
        return topology + "/" + workload.name();
    }
}
