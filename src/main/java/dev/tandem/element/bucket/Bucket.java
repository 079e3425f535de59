package dev.tandem.element.bucket;

import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replica;
import dev.tandem.topology.Store;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A bucket of S3 that services read and write: private, versioned, encrypted, spoken to over TLS only. Its name in AWS is
 * that of the topology and the element with the region and the account behind it.
 *
 * <p>With a replica there is a bucket in each region that follows the other: what one region writes is in the other within
 * 15 minutes (S3 replication time control). Both take writes at any time, so that no step opens the copy. Where both
 * regions write the same key, the newest version is the current one in both.
 *
 * @param deletionsCopied whether an object that is deleted in one region is hidden in the other
 */
public record Bucket(
        Identity identity, ObjectLifecycle lifecycle, Replica replica, boolean deletionsCopied, KeyChoice key)
        implements Store {

    /** A bucket in the primary region, which keeps objects for ever and old versions for 90 days. */
    public static Bucket named(String name) {
        return new Bucket(
                Identity.named(name), ObjectLifecycle.USUAL, new Replica.None(), true, new KeyChoice.OfTopology());
    }

    /** Keeps a bucket in the recovery region that follows this one, and is followed by it. Default: none. */
    public Bucket replicaInRecovery() {
        return new Bucket(identity, lifecycle, new Replica.InRecovery(), deletionsCopied, key);
    }

    /** Leaves an object in one region when it is deleted in the other. Default: it is hidden in both. */
    public Bucket deletionsNotCopied() {
        return new Bucket(identity, lifecycle, replica, false, key);
    }

    /** How long versions are kept that were overwritten or deleted, in whole days, at least one. Default: 90 days. */
    public Bucket oldVersionsKeptFor(Duration kept) {
        return with(lifecycle.oldVersionsKept(kept));
    }

    /** Deletes objects at this age, in whole days, at least one. Default: never. */
    public Bucket expiresAfter(Duration age) {
        return with(lifecycle.expiresAfter(age));
    }

    /** Moves objects to Standard-IA at this age, in whole days, at least 30. Default: never. */
    public Bucket infrequentAccessAfter(Duration age) {
        return with(lifecycle.infrequentAccessAfter(age));
    }

    /** The key that encrypts its objects; what is there already keeps its key. Default: the topology's own key. */
    public Bucket encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new Bucket(identity, lifecycle, replica, deletionsCopied, choice);
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Bucket formerly(String name) {
        return new Bucket(identity.renamedFrom(name), lifecycle, replica, deletionsCopied, key);
    }

    @Override
    public boolean presentIn(RegionRole side) {
        return side == RegionRole.PRIMARY || replica.present();
    }

    @Override
    public boolean copiedToRecovery() {
        return replica.present();
    }

    @Override
    public boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    public boolean absentBeforeTakeover() {
        return !replica.present();
    }

    @Override
    public String copyingCall() {
        return ".replicaInRecovery()";
    }

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }

    private Bucket with(ObjectLifecycle other) {
        return new Bucket(identity, other, replica, deletionsCopied, key);
    }
}
