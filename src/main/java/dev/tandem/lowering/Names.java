package dev.tandem.lowering;

import dev.tandem.aws.Region;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.Secret;
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

    /** Where the credentials of a database are: {@code bank/ledger/credentials}. */
    String credentials(RelationalDatabase database) {
        return aws.credentials(database);
    }

    /** Where a secret is: {@code bank/api-token}. */
    String secret(Secret secret) {
        return aws.secret(secret);
    }

    /** Where a service's parameters are: {@code bank/transactions}. */
    String parameters(Service service) {
        return aws.parameters(service);
    }
}
