package dev.tandem.element.database;

import dev.tandem.topology.Backups;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replica;
import dev.tandem.topology.Store;
import java.util.Optional;
import java.util.stream.Stream;

/** A relational database with credentials of its own, whatever runs it: an RDS instance or an Aurora cluster. */
public interface RelationalDatabase extends Store, DnsTarget {

    /** The database that is there from the start, where the engine creates one. */
    Optional<String> databaseName();

    /** The key that encrypts it. */
    KeyChoice key();

    /** What is kept to restore it from. */
    Backups backups();

    /** Whether it has a copy in the recovery region. */
    Replica replica();

    /** Whether something in another zone takes over when the zone it writes in is lost. */
    boolean survivesItsZone();

    /** What to write so that it does. */
    String standbyFix();

    /** The classes of its instances, in both regions, where it has instances of a class. */
    Stream<String> instanceClasses();

    /** One sentence on why AWS creates none of its version, or nothing if it does. */
    Optional<String> versionRefusal();

    @Override
    default boolean needsTwoZones() {
        return true;
    }

    @Override
    default boolean presentIn(RegionRole side) {
        return side == RegionRole.PRIMARY || replica().present();
    }

    @Override
    default boolean copiedToRecovery() {
        return replica().dataSurvives();
    }

    @Override
    default boolean readOnlyBeforeTakeover() {
        return replica().present();
    }

    @Override
    default boolean absentBeforeTakeover() {
        return !replica().present();
    }

    @Override
    default boolean hasSecret() {
        return true;
    }

    @Override
    default boolean accessFollowsTheRole() {
        return presentIn(RegionRole.RECOVERY);
    }

    @Override
    default boolean supportedByAwsBackup() {
        return true;
    }

    @Override
    default boolean copyNeedsBackups() {
        return true;
    }

    @Override
    default boolean keepsLeases() {
        return true;
    }

    @Override
    default Optional<Backups> keptBackups() {
        return Optional.of(backups());
    }

    @Override
    default Stream<Element> references() {
        return key().references();
    }
}
