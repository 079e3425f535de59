package dev.tandem.lowering;

import dev.tandem.aws.Region;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.Secret;
import dev.tandem.topology.StaticSite;
import dev.tandem.topology.Workload;

/** How elements are called in Terraform, and in AWS as the topology says: the same at every compilation. */
public final class Names {

    private final AwsNames aws;

    public Names(String topology) {
        this.aws = new AwsNames(topology);
    }

    /** The name of a module call: {@code order_history}. */
    public static String call(String element) {
        var words = element.replace("*", "wildcard").replace('-', '_').replace('.', '_');
        return Character.isDigit(words.charAt(0)) ? "_" + words : words;
    }

    /** The name of a module call. */
    public static String call(Element element) {
        return call(element.name());
    }

    /** The name AWS knows an element by: {@code bank-ledger}. */
    public String aws(Element element) {
        return aws.of(element);
    }

    /** What a cluster of Aurora is called in a region: {@code bank-ledger-eu-south-1}. */
    public String cluster(AuroraCluster cluster, Region region) {
        return aws.cluster(cluster, region);
    }

    /** Where the credentials of a database or broker are: {@code bank/ledger/credentials}. */
    public String smtp(Mail mail) {
        return aws.smtp(mail);
    }

    public String credentials(Element element) {
        return aws.credentials(element);
    }

    /** Where a secret is: {@code bank/api-token}. */
    public String secret(Secret secret) {
        return aws.secret(secret);
    }

    /** The policy that lets services send a mail from a region: {@code bank-letters-eu-south-1}. */
    public String policy(Mail mail, Region region) {
        return aws.policy(mail, region);
    }

    /** What a region's bucket for received mail is called, before the account's number. */
    public String inbox(Mail mail, Region region) {
        return aws.inbox(mail, region);
    }

    /** What a site's bucket is called in a region, before the account's number. */
    public String bucket(StaticSite site, Region region) {
        return aws.bucket(site, region);
    }

    /** What the buckets for the artifacts of a pipeline are called, before the region and the account's number. */
    public String artifacts(Pipeline pipeline) {
        return aws.artifacts(pipeline);
    }

    /** What a region's bucket for the artifacts of a pipeline is called, before the account's number. */
    public String artifacts(Pipeline pipeline, Region region) {
        return aws.artifacts(pipeline, region);
    }

    /** What each region's bucket for access logs is called, before the region and the account's number. */
    public String accessLogs() {
        return aws.accessLogs();
    }

    /** The role that a workload's instances have in a region: {@code bank-accounts-eu-south-1}. */
    public String role(Workload workload, Region region) {
        return aws.role(workload, region);
    }

    /** What the copy of an image is found by: {@code bank-server-image}. */
    public String imageCopy(InputVariable id) {
        return aws.imageCopy(id);
    }

    /** Where a workload's parameters are: {@code bank/transactions}. */
    public String parameters(Workload workload) {
        return aws.parameters(workload);
    }
}
