package dev.tandem.lowering;

import dev.tandem.aws.Region;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Element;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.Service;

/** How elements are called in Terraform, and in AWS as the topology says: the same at every compilation. */
final class Names {

    private final AwsNames aws;

    Names(String topology) {
        this.aws = new AwsNames(topology);
    }

    /** The name of a module call: {@code order_history}. */
    static String call(String element) {
        return element.replace('-', '_');
    }

    /** The name of a module call. */
    static String call(Element element) {
        return call(element.name());
    }

    /** The name AWS knows an element by: {@code bank-ledger}. */
    String aws(Element element) {
        return aws.of(element);
    }

    /** What a cluster of Aurora is called in a region: {@code bank-ledger-eu-south-1}. */
    String cluster(AuroraCluster cluster, Region region) {
        return aws.cluster(cluster, region);
    }

    /** Where the credentials of a database or broker are: {@code bank/ledger/credentials}. */
    String credentials(Element element) {
        return aws.credentials(element);
    }

    /** Where the credentials are that a broker replicates with: {@code bank/events/replication}. */
    String replication(Broker broker) {
        return aws.replication(broker);
    }

    /** Where a secret is: {@code bank/api-token}. */
    String secret(Secret secret) {
        return aws.secret(secret);
    }

    /** The policy that lets services send a mail from a region: {@code bank-letters-eu-south-1}. */
    String policy(Mail mail, Region region) {
        return aws.policy(mail, region);
    }

    /** What a region's bucket for received mail is called, before the account's number. */
    String inbox(Mail mail, Region region) {
        return aws.inbox(mail, region);
    }

    /** What a region's bucket for the artifacts of a pipeline is called, before the account's number. */
    String artifacts(Pipeline pipeline, Region region) {
        return aws.artifacts(pipeline, region);
    }

    /** The role that a service's instances have in a region: {@code bank-accounts-eu-south-1}. */
    String role(Service service, Region region) {
        return aws.role(service, region);
    }

    /** Where a service's parameters are: {@code bank/transactions}. */
    String parameters(Service service) {
        return aws.parameters(service);
    }
}
