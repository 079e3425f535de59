package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.stock;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.rules.Rules;
import org.junit.jupiter.api.Test;

class EngineRulesTest {

    @Test
    void oracleWithCopiesOfItsBackupsHasNoFindings() {
        assertThat(Rules.check(bankWith(stock())).findings()).isEmpty();
    }

    @Test
    void reportsAReplicaOfAStandardEdition() {
        assertThat(summaries(
                        new ReplicaNeedsEnterpriseEdition(),
                        bankWith(oracle("stock").replicaInRecovery())))
                .containsExactly("The database cannot have replicas: RDS has none of Oracle Standard Edition 2, only of"
                        + " Enterprise Edition.");
    }

    @Test
    void reportsReadersOfAStandardEdition() {
        assertThat(findings(
                        new ReplicaNeedsEnterpriseEdition(),
                        bankWith(sqlServer("stock").readReplicas(1))))
                .hasSize(1);
    }

    @Test
    void staysQuietOnAReplicaOfEnterpriseEdition() {
        var database = sqlServer("stock").enterpriseEdition().replicaInRecovery();
        assertThat(Rules.check(bankWith(database)).findings()).isEmpty();
    }

    @Test
    void reportsGravitonInTheRecoveryRegionOfSqlServer() {
        var database = sqlServer("stock")
                .enterpriseEdition()
                .replicaInRecovery()
                .inRecovery(r -> r.instanceClass("db.r6g.large"));
        assertThat(summaries(new EngineRunsOnClass(), bankWith(database)))
                .containsExactly("The class db.r6g.large has a Graviton processor, which SQL Server Enterprise Edition"
                        + " does not run on.");
    }

    @Test
    void staysQuietOnGravitonForMariaDb() {
        assertThat(findings(new EngineRunsOnClass(), bankWith(mariadb("stock"))))
                .isEmpty();
    }

    @Test
    void reportsARateOfADiskThatIsTooSmallForOne() {
        assertThat(summaries(new StorageRateInRange(), bankWith(ledger().rate(12_000, 500))))
                .containsExactly(
                        "A disk of 20 GiB cannot do 12000 operations and 500 MiB per second: of PostgreSQL, gp3"
                                + " storage can be given 12000 to 64000 operations and 500 to 4000 MiB, a quarter of the"
                                + " operations at most, from 400 GiB on.");
    }

    @Test
    void reportsMoreThroughputThanAQuarterOfTheOperations() {
        assertThat(findings(
                        new StorageRateInRange(),
                        bankWith(stock().storage(200, 400).rate(12_000, 3_001))))
                .hasSize(1);
    }

    @Test
    void staysQuietOnASmallDiskOfSqlServer() {
        assertThat(findings(
                        new StorageRateInRange(), bankWith(sqlServer("stock").rate(3_000, 125))))
                .isEmpty();
    }

    @Test
    void staysQuietOnADiskThatIsLargeEnoughForOracle() {
        assertThat(findings(
                        new StorageRateInRange(),
                        bankWith(stock().storage(200, 400).rate(12_000, 3_000))))
                .isEmpty();
    }

    @Test
    void reportsADiskLargerThanSqlServerTakes() {
        assertThat(findings(new StorageInRange(), bankWith(sqlServer("stock").storage(20, 16_385))))
                .hasSize(1);
    }

    @Test
    void reportsCopiesOfBackupsThatAreNotKept() {
        assertThat(findings(new ReplicaNeedsBackups(), bankWith(stock().withoutBackups("rebuilt from events"))))
                .hasSize(1);
    }

    @Test
    void offersCopiesOfBackupsWhereThereAreNoReplicas() {
        assertThat(findings(rule("data/copy-in-recovery"), bankWith(sqlServer("stock"))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Add .backupsInRecovery().");
    }

    @Test
    void reportsAnOracleDatabaseThatIsNoSystemIdentifier() {
        assertThat(findings(rule("naming/accepted-by-aws"), bankWith(stock().databaseName("stock"))))
                .hasSize(1);
    }

    @Test
    void reportsAVersionOfAnotherEngine() {
        assertThat(summaries(new VersionExists(), bankWith(sqlServer("stock").version("2022"))))
                .containsExactly("\"2022\" is not a version of SQL Server Standard Edition that RDS creates: use one of"
                        + " 16.00, 15.00, 14.00.");
    }

    @Test
    void staysQuietOnAMinorVersionOfOracle() {
        var database = stock().version("19.0.0.0.ru-2025-01.rur-2025-01.r1");
        assertThat(findings(new VersionExists(), bankWith(database))).isEmpty();
    }
}
