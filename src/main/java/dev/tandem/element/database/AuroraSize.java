package dev.tandem.element.database;

import dev.tandem.aws.AuroraEngine;
import dev.tandem.topology.InvalidDefinitionException;

/** How large the instances of an Aurora cluster are. */
public sealed interface AuroraSize {

    /** Of one class, such as {@code db.r6g.large}. */
    record Provisioned(String instanceClass) implements AuroraSize {}

    /** Of a size that follows the load, in Aurora capacity units of about 2 GiB of memory. */
    record Serverless(int least, int most) implements AuroraSize {}

    /**
     * Instances of a size that follows the load.
     *
     * @throws InvalidDefinitionException unless the bounds are within what Aurora offers
     */
    static AuroraSize serverless(int least, int most) {
        InvalidDefinitionException.unless(
                least >= 1 && most >= least && most <= AuroraEngine.MOST_CAPACITY,
                "Serverless instances cannot go from " + least + " to " + most
                        + " capacity units: give two numbers from 1 to " + AuroraEngine.MOST_CAPACITY
                        + ", the smaller first.");
        return new Serverless(least, most);
    }

    /** The RDS class it goes by. */
    default String instanceClass() {
        return this instanceof Provisioned provisioned ? provisioned.instanceClass() : "db.serverless";
    }
}
