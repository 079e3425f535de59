package dev.tandem.lowering;

import dev.tandem.aws.Region;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Workload;

/** How elements are called in Terraform, and in AWS as the topology says: the same at every compilation. */
public final class TerraformNames {

    /** What the name of a load balancer's module call ends in, behind that of its element. */
    public static final String LOAD_BALANCER = "_load_balancer";

    private final AwsNames aws;

    TerraformNames(String topology) {
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

    /** The name of the module call of an element's load balancer. */
    public static String balancer(Element element) {
        return call(element) + LOAD_BALANCER;
    }

    /** The name AWS knows an element by: {@code bank-ledger}. */
    public String aws(Element element) {
        return aws.of(element);
    }

    /** Where the credentials of a database or broker are: {@code bank/ledger/credentials}. */
    public String credentials(Element element) {
        return aws.credentials(element);
    }

    /** Where the value of an element is that is nothing but a secret: {@code bank/api-token}. */
    public String secret(Element element) {
        return aws.secret(element);
    }

    /** What each region's bucket for access logs is called, before the region and the account's number. */
    String accessLogs() {
        return aws.accessLogs();
    }

    /** The role that a workload's instances have in a region: {@code bank-accounts-eu-south-1}. */
    public String role(Workload workload, Region region) {
        return aws.role(workload, region);
    }

    /** What the copy of an image is found by: {@code bank-server-image}. */
    String imageCopy(InputVariable id) {
        return aws.imageCopy(id);
    }

    /** Where a workload's parameters are: {@code bank/transactions}. */
    String parameters(Workload workload) {
        return aws.parameters(workload);
    }
}
