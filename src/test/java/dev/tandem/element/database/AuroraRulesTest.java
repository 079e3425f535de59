package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.rules.DeployedFix;
import dev.tandem.rules.Healthy;
import dev.tandem.rules.Rules;
import org.junit.jupiter.api.Test;

class AuroraRulesTest {

    @Test
    void aGlobalDatabaseHasNoFindings() {
        assertThat(Rules.check(bankWith(books())).findings()).isEmpty();
    }

    @Test
    void reportsABurstableClassInAGlobalDatabase() {
        assertThat(summaries(new GlobalDatabaseClass(), bankWith(books().instanceClass("db.t4g.medium"))))
                .containsExactly("The class db.t4g.medium cannot be in an Aurora global database, which takes"
                        + " memory-optimised classes (db.r5 or newer, db.x) and serverless instances only.");
    }

    @Test
    void reportsAnOldClassInTheRecoveryRegion() {
        var cluster = books().inRecovery(recovery -> recovery.instanceClass("db.r4.large"));
        assertThat(findings(new GlobalDatabaseClass(), bankWith(cluster))).hasSize(1);
    }

    @Test
    void staysQuietOnServerlessInstances() {
        assertThat(Rules.check(bankWith(books().serverless(1, 16))).findings()).isEmpty();
    }

    @Test
    void staysQuietOnABurstableClassInOneRegion() {
        var cluster = auroraMysql("books").instanceClass("db.t4g.medium");
        assertThat(findings(new GlobalDatabaseClass(), bankWith(cluster))).isEmpty();
    }

    @Test
    void reportsAMajorVersionInAGlobalDatabase() {
        assertThat(findings(new GlobalDatabaseVersion(), bankWith(books().version("16"))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Name the minor version too, as in .version(\"17.7\"), or leave .version(...) out.");
    }

    @Test
    void staysQuietOnAMajorVersionInOneRegion() {
        assertThat(findings(
                        new GlobalDatabaseVersion(),
                        bankWith(auroraPostgres("books").version("16"))))
                .isEmpty();
    }

    @Test
    void reportsAVersionThatAuroraDoesNotCreate() {
        assertThat(summaries(new VersionExists(), bankWith(auroraMysql("books").version("8.4"))))
                .containsExactly("\"8.4\" is not a version of Aurora MySQL that Aurora creates: use one of 8.0, or an"
                        + " exact one such as 8.0.mysql_aurora.3.10.0.");
    }

    @Test
    void staysQuietOnAnExactVersion() {
        assertThat(findings(new VersionExists(), bankWith(auroraMysql("books").version("8.0.mysql_aurora.3.04.3"))))
                .isEmpty();
    }

    @Test
    void reportsASingleInstance() {
        assertThat(findings(new StandbyInAnotherZone(), bankWith(books().instances(1))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Give it a reader in another zone with .instances(2).");
    }

    @Test
    void staysQuietOnTwoInstances() {
        assertThat(findings(new StandbyInAnotherZone(), bankWith(books().instances(2))))
                .isEmpty();
    }

    @Test
    void reportsAClusterInOneRegionThatServicesUse() {
        assertThat(findings(rule("data/copy-in-recovery"), bankWith(auroraPostgres("books"))))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo(DeployedFix.replacing("Add .globalDatabase()."));
    }

    @Test
    void staysQuietOnAGlobalDatabase() {
        assertThat(findings(rule("data/copy-in-recovery"), bankWith(books()))).isEmpty();
    }

    @Test
    void reportsServerlessWrittenAsAClass() {
        assertThat(findings(new InstanceClassExists(), bankWith(books().instanceClass("db.serverless"))))
                .hasSize(1);
    }

    @Test
    void reportsAClusterWhoseNameGetsTooLongWithItsRegion() {
        var name = "a-cluster-whose-name-is-longer-than-its-region-leaves";
        assertThat(findings(rule("naming/accepted-by-aws"), bankWith(auroraPostgres(name))))
                .hasSize(1);
    }

    @Test
    void reportsASecretThatIsCalledLikeTheGlobalDatabase() {
        var topology = Healthy.sites().with(books(), secret("books-global")).build();
        assertThat(NameClashes.of(topology)).hasSize(1);
    }
}
