package dev.tandem.emulator;

import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The two buckets that keep state. The emulator keeps their replication rules but copies nothing, so this does. */
record StateBuckets(String name, Cloud primary, Cloud recovery) {

    /** Copies what each bucket has to the other, as S3 would: the lock of a stack that is being applied included. */
    void copyBothWays() {
        copy(primary, recovery);
        copy(recovery, primary);
    }

    /** Leaves the lock of somebody whose apply was cut short, as Terraform would have written it. */
    void leaveLock(Cloud cloud, String state, String id) {
        var lock = """
                {"ID":"%s","Operation":"OperationTypeApply","Info":"","Who":"operator@host","Version":"1.11.4",\
                "Created":"2026-01-01T00:00:00Z","Path":"%s/%s"}""".formatted(id, bucket(cloud), state);
        cloud.s3()
                .putObject(
                        request -> request.bucket(bucket(cloud)).key(state + ".tflock"), RequestBody.fromString(lock));
    }

    /** The keys of all objects in the bucket of a region. */
    List<String> keys(Cloud cloud) {
        return cloud.s3().listObjectsV2(request -> request.bucket(bucket(cloud))).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** The text of an object. */
    String text(Cloud cloud, String key) {
        return cloud.s3()
                .getObjectAsBytes(request -> request.bucket(bucket(cloud)).key(key))
                .asUtf8String();
    }

    String bucket(Cloud cloud) {
        return name + "-" + cloud.region();
    }

    /** What is there already is a copy, and S3 sends no copy back. */
    private void copy(Cloud from, Cloud to) {
        keys(from).stream()
                .filter(key -> from.equals(primary) == key.contains("/primary.tfstate"))
                .forEach(key -> to.s3().copyObject(request -> request.sourceBucket(bucket(from))
                        .sourceKey(key)
                        .destinationBucket(bucket(to))
                        .destinationKey(key)));
    }
}
