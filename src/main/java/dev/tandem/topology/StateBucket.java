package dev.tandem.topology;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;

/**
 * The pair of buckets that keep Terraform's state, one in each region, each copied to the other.
 *
 * @param name what both names begin with; the region's id follows
 */
public record StateBucket(String name, Origin origin) {

    /**
     * A pair of buckets.
     *
     * @throws InvalidDefinitionException if the name is blank
     */
    public static StateBucket named(String name) {
        InvalidDefinitionException.unless(
                !name.isBlank(), "A state bucket needs a name, such as \"bank-terraform-state\"; it is blank.");
        return new StateBucket(name, Origins.here());
    }

    /** The name of the bucket in a region: {@code bank-terraform-state-eu-south-1}. */
    public String in(Region region) {
        return name + "-" + region.id();
    }

    /** What the alias of the key that encrypts both buckets is called: {@code alias/bank-terraform-state}. */
    public String alias() {
        return "alias/" + name;
    }
}
