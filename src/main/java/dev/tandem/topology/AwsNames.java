package dev.tandem.topology;

import dev.tandem.aws.Region;

/**
 * What AWS knows the parts of a topology by: readable, never hashed, and the same at every compilation. An element that
 * was renamed keeps the names it was first deployed under, because AWS renames hardly anything in place.
 *
 * @param topology the name that every other begins with
 */
public record AwsNames(String topology) {

    /** The name of an element: {@code bank-ledger}. */
    public String of(Element element) {
        return topology + "-" + element.deployedName();
    }

    /** What the alias of a key is called: {@code alias/bank-documents}. */
    public String alias(EncryptionKey key) {
        return "alias/" + key.existingName().orElseGet(() -> of(key));
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

    /** The role that writes the flow logs of a region's network: {@code bank-flow-logs-eu-south-1}. */
    public String flowLogsRole(Region region) {
        return topology + "-flow-logs-" + region.id();
    }

    /** Where the credentials of a database, broker or search domain are: {@code bank/ledger/credentials}. */
    public String credentials(Element element) {
        return topology + "/" + element.deployedName() + "/credentials";
    }

    /** Where the value of an element is that is nothing but a secret: {@code bank/api-token}. */
    public String secret(Element element) {
        return element.existingName().orElseGet(() -> topology + "/" + element.deployedName());
    }

    /** The copy of an image that a variable names, by which the recovery region finds it: {@code bank-server-image}. */
    public String imageCopy(InputVariable id) {
        return topology + "-" + id.name().replace('_', '-');
    }

    /** Where a workload's parameters are: {@code bank/transactions}. */
    public String parameters(Workload workload) {
        return topology + "/" + workload.deployedName();
    }
}
