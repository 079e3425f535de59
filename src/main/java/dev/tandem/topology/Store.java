package dev.tandem.topology;

import dev.tandem.aws.Recovery;
import java.util.Optional;

/** An element that keeps data which workloads read and write. */
public interface Store extends Element, Dependency {

    /** Whether there is something of it in a region. */
    boolean presentIn(RegionRole side);

    /** Whether its data is in the recovery region as well, as it was some time before. */
    boolean copiedToRecovery();

    /** Whether its data ought to have a copy there and has none. */
    default boolean missesACopy() {
        return !copiedToRecovery();
    }

    /** Whether what the recovery region has of it is read, but takes no writes before that region takes over. */
    boolean readOnlyBeforeTakeover();

    /** Whether the recovery region has nothing that could be read of it before that region takes over. */
    boolean absentBeforeTakeover();

    /** Whether AWS Backup takes it, and puts a copy in a vault of another region. */
    default boolean supportedByAwsBackup() {
        return false;
    }

    /** What is kept to restore it from, where that is a choice of the user's. */
    default Optional<Backups> keptBackups() {
        return Optional.empty();
    }

    /** Which password its first user has; another number has a new one generated and given to the store. */
    default int passwordVersion() {
        return 1;
    }

    /** Whether its users' access mode, a parameter, changes when the recovery region becomes active. */
    default boolean accessFollowsTheRole() {
        return false;
    }

    /** How it fails over inside its region, unless nothing of it has to when a node or a zone is lost. */
    default Optional<Recovery> failover() {
        return Optional.empty();
    }

    /** The type of the instances in a region that has any, where those of a copy have to carry the same load. */
    default Optional<String> instanceTypeIn(RegionRole side) {
        return Optional.empty();
    }

    /** How many capacity units its instances in a region may grow to, where they follow the load. */
    default Optional<Integer> capacityUnitsIn(RegionRole side) {
        return Optional.empty();
    }

    /** How many instances of it run in the recovery region in normal operation, where the strategy decides how many. */
    default int standbyInstances(Topology topology) {
        return 0;
    }

    /** Whether Terraform promotes what the recovery region has of it when it makes that region active. */
    default boolean promotedWithTheRegion() {
        return false;
    }

    /** Whether a copy in the recovery region is fed from its backups, so that there is none without. */
    default boolean copyNeedsBackups() {
        return false;
    }

    /** The versions in which its replica in the recovery region can forward writes, or nothing if it never can. */
    default Optional<String> writeForwardingSince() {
        return Optional.empty();
    }

    /** Whether programs can keep a lease in it, by which one of them serves and the others wait. */
    default boolean keepsLeases() {
        return false;
    }

    /** Whether only one that is new can be given a copy: AWS takes none that is deployed into a pair. */
    default boolean copiedFromTheStart() {
        return false;
    }

    /** The call that gives it a copy in the recovery region, such as {@code .replicaInRecovery()}. */
    String copyingCall();
}
