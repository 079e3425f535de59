package dev.tandem.topology;

import dev.tandem.aws.Region;

/** Pages in a bucket of each region, of which a pipeline publishes to the primary region's. */
public interface Website extends Element {

    /** What its bucket in a region is called, before the account's number: {@code bank-web-eu-south-1-}. */
    String bucket(AwsNames names, Region region);
}
