package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import org.junit.jupiter.api.Test;

class DataRulesTest {

    @Test
    void reportsAReplicaOfADatabaseWithoutBackups() {
        var topology = bankWith(ledger().withoutBackups("rebuilt from events"));
        assertThat(findings(new ReplicaNeedsBackups(), topology))
                .singleElement()
                .extracting(Finding::severity, Finding::subject)
                .containsExactly(Severity.ERROR, "bank/ledger");
    }

    @Test
    void staysQuietOnceBackupsAreKept() {
        assertThat(findings(new ReplicaNeedsBackups(), bankWith(ledger().backups(keptFor(days(1))))))
                .isEmpty();
    }

    @Test
    void staysQuietOnceThereIsNoReplica() {
        var topology = bankWith(postgres("ledger").withoutBackups("rebuilt from events"));
        assertThat(findings(new ReplicaNeedsBackups(), topology)).isEmpty();
    }

    @Test
    void reportsBackupsKeptForLongerThanRdsKeepsThem() {
        assertThat(summaries(new BackupRetentionLimit(), bankWith(ledger().backups(keptFor(days(36))))))
                .containsExactly(
                        "The database keeps its backups for 36 days: RDS keeps automated backups for at most" + " 35.");
    }

    @Test
    void staysQuietOnTheLongestRetention() {
        assertThat(findings(new BackupRetentionLimit(), bankWith(ledger().backups(keptFor(days(35))))))
                .isEmpty();
    }

    @Test
    void reportsBackupsKeptForLessThanAWeek() {
        assertThat(summaries(rule("data/keep-backups"), bankWith(ledger().backups(keptFor(days(1))))))
                .containsExactly("The database keeps backups for 1 day: damage that is found later than that cannot be"
                        + " undone; seven days or more are usual.");
    }

    @Test
    void reportsNoBackupsAtAll() {
        assertThat(summaries(
                        rule("data/keep-backups"), bankWith(postgres("ledger").withoutBackups("rebuilt from events"))))
                .containsExactly("The database keeps no backups: data that is deleted or damaged stays so, in its"
                        + " replica too.");
    }

    @Test
    void staysQuietOnAWeekOfBackups() {
        assertThat(findings(rule("data/keep-backups"), bankWith(postgres("ledger"))))
                .isEmpty();
    }

    @Test
    void staysQuietWhereMissingBackupsAreAnError() {
        assertThat(findings(rule("data/keep-backups"), bankWith(ledger().withoutBackups("rebuilt from events"))))
                .isEmpty();
    }

    @Test
    void reportsADatabaseWithoutStandby() {
        assertThat(summaries(new StandbyInAnotherZone(), bankWith(ledger().withoutStandby("staging only"))))
                .containsExactly("The database has no standby: losing its zone stops it until it is restored or its"
                        + " replica is promoted.");
    }

    @Test
    void staysQuietOnAStandby() {
        assertThat(findings(new StandbyInAnotherZone(), bankWith(ledger().standbyInAnotherZone())))
                .isEmpty();
    }

    @Test
    void reportsADatabaseInUseWithoutACopy() {
        assertThat(summaries(rule("data/copy-in-recovery"), bankWith(postgres("ledger"))))
                .containsExactly("The database has no copy in eu-central-1: once the primary region is lost, so is its"
                        + " data, and the services that use it have none to serve.");
    }

    @Test
    void staysQuietOnACopy() {
        assertThat(findings(rule("data/copy-in-recovery"), bankWith(ledger()))).isEmpty();
    }

    @Test
    void staysQuietOnADatabaseThatNoServiceUses() {
        var topology = sites().with(postgres("scratch")).build();
        assertThat(findings(rule("data/copy-in-recovery"), topology)).isEmpty();
    }

    @Test
    void reportsAVersionThatRdsDoesNotCreate() {
        assertThat(summaries(new VersionExists(), bankWith(ledger().version("9.6"))))
                .singleElement()
                .asString()
                .startsWith("\"9.6\" is not a version of PostgreSQL that RDS creates: use one of ");
    }

    @Test
    void staysQuietOnAMinorVersion() {
        assertThat(findings(new VersionExists(), bankWith(ledger().version("16.4"))))
                .isEmpty();
    }

    @Test
    void reportsAClassThatIsNotOneOfRds() {
        assertThat(summaries(new InstanceClassExists(), bankWith(ledger().instanceClass("r6g.large"))))
                .containsExactly("\"r6g.large\" is not an RDS instance class: use a text such as db.r6g.large.");
    }

    @Test
    void reportsAClassThatOnlyTheRecoveryRegionHas() {
        var topology = bankWith(ledger().inRecovery(recovery -> recovery.instanceClass("db.r6g.huge")));
        assertThat(findings(new InstanceClassExists(), topology)).hasSize(1);
    }

    @Test
    void staysQuietOnAClassOfRds() {
        assertThat(findings(new InstanceClassExists(), bankWith(ledger().instanceClass("db.t4g.medium"))))
                .isEmpty();
    }

    @Test
    void reportsADiskSmallerThanRdsHas() {
        assertThat(summaries(new StorageInRange(), bankWith(ledger().storage(19, 100))))
                .containsExactly("A disk of 19 GiB that may grow to 100 is not possible: RDS has gp3 storage from 20 to"
                        + " 65536 GiB.");
    }

    @Test
    void reportsADiskThatMayGrowTooLarge() {
        assertThat(findings(new StorageInRange(), bankWith(ledger().storage(20, 65_537))))
                .hasSize(1);
    }

    @Test
    void staysQuietOnTheLargestDisk() {
        assertThat(findings(new StorageInRange(), bankWith(ledger().storage(20, 65_536))))
                .isEmpty();
    }
}
