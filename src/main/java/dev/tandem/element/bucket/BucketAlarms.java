package dev.tandem.element.bucket;

import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the operator of a bucket is woken for.
 *
 * <p>Source: S3 user guide, "Using S3 Replication metrics" (read 2026): the latency is published in the region of the
 * destination, so that each region watches what comes to it.
 */
final class BucketAlarms {

    private BucketAlarms() {}

    static Stream<Alarm> of(Bucket bucket) {
        return bucket.replica().present() ? Stream.of(copyIsLate(bucket)) : Stream.of();
    }

    /**
     * Replication time control is agreed for 15 minutes; S3 goes on trying after that. The metric has the source as a
     * dimension too, which is in the other region and is not named here.
     */
    private static Alarm copyIsLate(Bucket bucket) {
        var query = Value.template(
                Value.text("SELECT MAX(ReplicationLatency) FROM \"AWS/S3\" WHERE DestinationBucket = '"),
                Reference.module(TerraformNames.call(bucket), "bucket"),
                Value.text("'"));
        return Alarm.on(
                        bucket,
                        "copy-late",
                        "What is written to " + bucket.name()
                                + " in the other region is not here after 15 minutes: look"
                                + " at the replication of the bucket there, and at the rights on both keys.")
                .query(query)
                .above(Duration.ofMinutes(15).toSeconds())
                .every(Duration.ofMinutes(5), 3);
    }
}
