package dev.tandem.element.backup;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import org.junit.jupiter.api.Test;

class BackupRulesTest {

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
}
