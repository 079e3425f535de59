package dev.tandem.element.filesystem;

import dev.tandem.topology.Backups;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Mountable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replica;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A file system on EFS that services mount over TLS as who they are in IAM: encrypted, backed up, guarded from deletion,
 * a mount target in every zone.
 *
 * <p>Its copy in the recovery region is read-only as long as EFS replicates into it. Making that region active does not
 * change this, because breaking a replication is no change that Terraform could make without the primary region: an
 * operator orders it, from the recovery region, with {@code aws efs delete-replication-configuration}, and the copy takes
 * writes some minutes later.
 *
 * @param accessPoints by name; {@link AccessPoint#SHARED} is always there
 */
public record FileSystem(
        Identity identity,
        FileStorage storage,
        SortedMap<String, AccessPoint> accessPoints,
        Backups backups,
        Replica replica,
        KeyChoice key)
        implements Mountable {

    /** What AWS Backup keeps of file systems that are backed up automatically (EFS user guide, automatic backups). */
    private static final Backups BY_AWS_BACKUP = Backups.keptFor(Duration.ofDays(35));

    /** Copies the access points. */
    public FileSystem {
        accessPoints = Collections.unmodifiableSortedMap(new TreeMap<>(accessPoints));
    }

    /** A regional file system with one access point, whose throughput follows demand. */
    public static FileSystem named(String name) {
        var points = new TreeMap<String, AccessPoint>();
        points.put(AccessPoint.SHARED, AccessPoint.named(AccessPoint.SHARED));
        return new FileSystem(
                Identity.named(name),
                FileStorage.USUAL,
                points,
                BY_AWS_BACKUP,
                new Replica.None(),
                new KeyChoice.OfTopology());
    }

    /** Keeps the files in the network's first zone only, and loses them with it. Default: in several zones. */
    public FileSystem oneZone(String reason) {
        return with(storage.type(new FileSystemType.OneZone(Justification.checked("oneZone", reason))));
    }

    /** The Max I/O performance mode: more operations in all, each one slower. Default: General Purpose. */
    public FileSystem maxIo() {
        return with(storage.performanceMode(PerformanceMode.MAX_IO));
    }

    /** Throughput that follows demand; what is moved is paid for. This is also the default. */
    public FileSystem elasticThroughput() {
        return with(storage.throughput(new Throughput.Elastic()));
    }

    /** Throughput that grows with the size of the files. Default: it follows demand. */
    public FileSystem burstingThroughput() {
        return with(storage.throughput(new Throughput.Bursting()));
    }

    /** A fixed throughput, from 1 to 3414 MiB/s, in both regions. Default: it follows demand. */
    public FileSystem provisionedThroughput(int mebibytesPerSecond) {
        return with(storage.throughput(Throughput.provisioned(mebibytesPerSecond)));
    }

    /** Moves a file to Infrequent Access when nobody has read it for so long. Default: never. */
    public FileSystem infrequentAccessAfter(Duration unread) {
        return with(storage.lifecycle(storage.lifecycle().infrequentAccessAfter(unread)));
    }

    /** Moves a file to Archive when nobody has read it for so long. Default: never. */
    public FileSystem archiveAfter(Duration unread) {
        return with(storage.lifecycle(storage.lifecycle().archiveAfter(unread)));
    }

    /** Brings a file back to primary storage when it is read. Default: it is read where it has moved to. */
    public FileSystem backOnAccess() {
        return with(storage.lifecycle(storage.lifecycle().returning()));
    }

    /** The directory of the shared access point. Default: {@code /shared}. */
    public FileSystem rootDirectory(String path) {
        return shared(point -> point.rootDirectory(path));
    }

    /** The numbers of the user and group that own the shared access point. Default: 1000 and 1000. */
    public FileSystem posixUser(long user, long group) {
        return shared(point -> point.posixUser(user, group));
    }

    /**
     * Access points beside the shared one, such as {@code accessPoint("reports")}. Default: none.
     *
     * @throws InvalidDefinitionException if there is one of that name already
     */
    public FileSystem accessPoints(AccessPoint... more) {
        var all = new TreeMap<>(accessPoints);
        for (var point : InvalidDefinitionException.allGiven(more, "access point")) {
            InvalidDefinitionException.unless(
                    all.putIfAbsent(point.name(), point) == null,
                    "There is an access point \"" + point.name() + "\" already: choose another name"
                            + (point.name().equals(AccessPoint.SHARED)
                                    ? ", or shape the shared one with rootDirectory and posixUser."
                                    : "."));
        }
        return new FileSystem(identity, storage, all, backups, replica, key);
    }

    /** Has no backups made, so that a deleted file is gone. Default: AWS Backup keeps daily ones for 35 days. */
    public FileSystem withoutBackups(String reason) {
        var none = new Backups.None(Justification.checked("withoutBackups", reason));
        return new FileSystem(identity, storage, accessPoints, none, replica, key);
    }

    /** Keeps a read-only copy in the recovery region, which takes over when its replication is broken. Default: none. */
    public FileSystem replicaInRecovery() {
        return new FileSystem(identity, storage, accessPoints, backups, new Replica.InRecovery(), key);
    }

    /** The key that encrypts it; it cannot be changed without another file system. Default: the topology's own key. */
    public FileSystem encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new FileSystem(identity, storage, accessPoints, backups, replica, choice);
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public FileSystem formerly(String name) {
        return new FileSystem(identity.renamedFrom(name), storage, accessPoints, backups, replica, key);
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
        return replica.present();
    }

    @Override
    public boolean absentBeforeTakeover() {
        return !replica.present();
    }

    @Override
    public boolean supportedByAwsBackup() {
        return true;
    }

    @Override
    public Optional<Backups> keptBackups() {
        return Optional.of(backups);
    }

    @Override
    public String copyingCall() {
        return ".replicaInRecovery()";
    }

    @Override
    public String kind() {
        return "file system";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }

    private FileSystem with(FileStorage other) {
        return new FileSystem(identity, other, accessPoints, backups, replica, key);
    }

    private FileSystem shared(UnaryOperator<AccessPoint> change) {
        var all = new TreeMap<>(accessPoints);
        all.put(AccessPoint.SHARED, change.apply(Objects.requireNonNull(all.get(AccessPoint.SHARED))));
        return new FileSystem(identity, storage, all, backups, replica, key);
    }
}
