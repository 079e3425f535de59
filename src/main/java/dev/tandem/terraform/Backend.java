package dev.tandem.terraform;

/** Where a stack keeps its state. */
public record Backend(String type, Value.Tree arguments) {

    /**
     * A state object in S3, encrypted, locked by a lock file next to it.
     *
     * @param region the region of the bucket
     * @param key the object's key
     * @param kmsAlias the alias, in that region, of the KMS key that encrypts it
     */
    public static Backend s3(String bucket, String region, String key, String kmsAlias) {
        var arguments = new Arguments()
                .put("bucket", bucket)
                .put("encrypt", true)
                .put("key", key)
                .put("kms_key_id", kmsAlias)
                .put("region", region)
                .put("use_lockfile", true);
        return new Backend("s3", arguments.tree());
    }
}
