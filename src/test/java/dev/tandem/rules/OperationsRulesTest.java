package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsRulesTest {

    @Test
    void reportsAGateWithoutReaders() {
        assertThat(summaries(
                        new GateStopsReaders(),
                        bank().with(releaseGate("publish").of(mysql("wordpress")))
                                .build()))
                .containsExactly(
                        "The gate is to stop the readers of \"wordpress\", which has none: whoever reads it sees"
                                + " what is written at once.");
    }

    @Test
    void reportsAGateOfAnEngineThatCannotStop() {
        var gate = releaseGate("publish").of(postgres("wordpress").readReplicas(2));
        assertThat(summaries(new GateStopsReaders(), bank().with(gate).build()))
                .containsExactly("The gate is to stop the readers of \"wordpress\", which is PostgreSQL: RDS stops and"
                        + " starts replication only for MySQL and MariaDB.");
    }

    @Test
    void staysQuietOnAGateWithReaders() {
        for (var database : List.of(mysql("wordpress"), mariadb("wordpress"))) {
            var gate = releaseGate("publish").of(database.readReplicas(2));
            assertThat(findings(new GateStopsReaders(), bank().with(gate).build()))
                    .isEmpty();
        }
    }

    @Test
    void reportsAPlanThatCoversNothing() {
        assertThat(summaries(
                        new BackedUpByAws(), bank().with(backupPlan("daily")).build()))
                .containsExactly("The backup plan covers nothing: AWS Backup refuses a selection without resources.");
    }

    @Test
    void reportsWhatAwsBackupDoesNotTake() {
        var plan = backupPlan("daily").covers(ledger(), rabbitMq("orders"), secret("token"));
        assertThat(summaries(new BackedUpByAws(), bank().with(plan).build()))
                .containsExactly(
                        "The backup plan covers the broker \"orders\", which AWS Backup does not back up: it takes file"
                                + " systems and databases.",
                        "The backup plan covers the secret \"token\", which AWS Backup does not back up: it takes file"
                                + " systems and databases.");
    }

    @Test
    void staysQuietOnFileSystemsAndDatabases() {
        var plan = backupPlan("daily").covers(ledger(), books(), fileSystem("files"));
        assertThat(findings(new BackedUpByAws(), bank().with(plan).build())).isEmpty();
    }

    @Test
    void reportsDataThatThePlanForgot() {
        var topology = bank().with(backupPlan("daily").covers(fileSystem("files")), books())
                .build();
        assertThat(findings(new PlanCoversAllData(), topology))
                .extracting(Finding::subject)
                .containsExactly("bank/books", "bank/ledger");
    }

    @Test
    void staysQuietWithoutAPlanAndWhereAllIsCovered() {
        assertThat(findings(new PlanCoversAllData(), bank().build())).isEmpty();
        var daily = backupPlan("daily").covers(ledger());
        assertThat(findings(new PlanCoversAllData(), bank().with(daily).build()))
                .isEmpty();
    }

    @Test
    void takesACopyInAVaultForACopyInRecovery() {
        var files = fileSystem("files");
        var used = bankWith(accounts().uses(files));
        assertThat(findings(new CopyInRecovery(), used)).hasSize(1);
        var covered = sites().with(accounts().uses(files), backupPlan("daily").covers(files))
                .build();
        assertThat(findings(new CopyInRecovery(), covered)).isEmpty();
    }
}
