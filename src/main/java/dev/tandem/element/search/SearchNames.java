package dev.tandem.element.search;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.rules.AwsName;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What AWS knows the parts of a search domain by.
 *
 * @param own the name of the domain: {@code bank-products}
 */
record SearchNames(Search search, Topology topology, String own) {

    static SearchNames of(Search search, Topology topology) {
        return new SearchNames(search, topology, topology.awsNames().of(search));
    }

    /** The role that administers it in a region: {@code bank-products-search-master-eu-south-1}. */
    String masterRole(Region region) {
        return own + "-search-master-" + region.id();
    }

    /** The security group, and the log groups of its audit log and its other logs. */
    Stream<AwsName> all() {
        var others = Stream.of(
                new AwsName(Naming.SEARCH_DOMAIN, own),
                new AwsName(Naming.SECURITY_GROUP, own + "-search"),
                new AwsName(Naming.LOG_POLICY, own + "-search"),
                new AwsName(Naming.LOG_GROUP, "/aws/opensearch/domains/" + own + "/audit"));
        return Stream.concat(others, search.hasInternalUsers() ? credentials() : masterRoles());
    }

    private Stream<AwsName> credentials() {
        return Stream.of(new AwsName(Naming.SECRET, topology.awsNames().credentials(search)));
    }

    private Stream<AwsName> masterRoles() {
        return topology.regions().map(region -> new AwsName(Naming.IAM_ROLE, masterRole(region)));
    }
}
