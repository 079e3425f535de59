package dev.tandem.topology;

import java.util.Optional;

/** An element that keeps data which workloads read and write. */
public interface Store extends Element, Dependency {

    /** Whether there is something of it in a region. */
    boolean presentIn(Side side);

    /** Whether its data is in the recovery region as well, as it was some time before. */
    boolean copiedToRecovery();

    /** Whether its data has no copy there, and no rule of its kind says so. */
    default boolean missesACopy() {
        return false;
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

    /** The call that gives it a copy in the recovery region, such as {@code .replicaInRecovery()}. */
    String copyingCall();
}
