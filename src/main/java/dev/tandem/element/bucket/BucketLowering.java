package dev.tandem.element.bucket;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.time.Duration;

/**
 * A bucket and its copy become two buckets in the stack that spans both regions, since each has to know the other; the
 * rights of those that use them are in the stacks of their regions, which know the buckets by their names.
 */
final class BucketLowering {

    static final String REPLICA = "_replica";

    private final Stacks stacks;

    BucketLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Bucket bucket) {
        make(RegionRole.PRIMARY, bucket);
        access(RegionRole.PRIMARY, bucket);
        if (bucket.replica().present()) {
            make(RegionRole.RECOVERY, bucket);
            access(RegionRole.RECOVERY, bucket);
        }
    }

    /** The name of a bucket in a region but for the number of the account, which ends it. */
    static String stem(Bucket bucket, AwsNames names, String region) {
        return names.of(bucket) + "-" + region + "-";
    }

    private Value name(RegionRole side, Bucket bucket) {
        var region = stacks.topology().site(side).region().id();
        return Value.template(
                Value.text(stem(bucket, stacks.topology().awsNames(), region)), new DataSources(stacks).account(side));
    }

    private void make(RegionRole side, Bucket bucket) {
        var suffix = side == RegionRole.PRIMARY ? "" : REPLICA;
        stacks.callInCoupling(side, TerraformNames.call(bucket) + suffix, "bucket", arguments(side, bucket));
        stacks.moved(Stack.COUPLING, bucket, suffix);
    }

    private Arguments arguments(RegionRole side, Bucket bucket) {
        var lifecycle = bucket.lifecycle();
        var arguments = new Arguments()
                .put("name", stacks.names().aws(bucket))
                .put("kms_key_arn", keyArn(side, bucket.key()))
                .put("old_versions_days", lifecycle.oldVersionsKept().toDays())
                .put("tags", Stacks.tags(bucket.name()));
        lifecycle.expiresAfter().map(Duration::toDays).ifPresent(days -> arguments.put("expiration_days", days));
        lifecycle
                .infrequentAccessAfter()
                .map(Duration::toDays)
                .ifPresent(days -> arguments.put("infrequent_access_days", days));
        if (bucket.replica().present()) {
            arguments.put("copy_deletions", bucket.deletionsCopied());
            arguments.put("copy_to", copyTo(side.other(), bucket));
        }
        return arguments;
    }

    private Arguments copyTo(RegionRole other, Bucket bucket) {
        var call = TerraformNames.call(bucket) + (other == RegionRole.PRIMARY ? "" : REPLICA);
        return new Arguments()
                .put("bucket_arn", Reference.module(call, "arn"))
                .put("kms_key_arn", keyArn(other, bucket.key()));
    }

    private Reference keyArn(RegionRole side, KeyChoice choice) {
        return new DataSources(stacks).keyArnInCoupling(side, choice);
    }

    private void access(RegionRole side, Bucket bucket) {
        var clients = new Arguments();
        stacks.topology()
                .usersOf(bucket, side)
                .forEach(workload -> clients.put(
                        workload.deployedName(), Reference.module(TerraformNames.call(workload), "role_name")));
        var arguments = new Arguments()
                .put("name", stacks.names().aws(bucket))
                .put("bucket", name(side, bucket))
                .put("kms_key_arn", new DataSources(stacks).keyArn(side, bucket.key()))
                .put("clients", clients);
        var module = stacks.callIn(side, TerraformNames.call(bucket), "bucket-access", arguments);
        stacks.moved(Stack.of(side), bucket, "");
        stacks.builderOf(side)
                .output(
                        TerraformNames.call(bucket) + "_bucket",
                        "Name of the bucket " + bucket.name() + " in this region.",
                        module.get("bucket"));
    }
}
