package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.Analysis;
import org.junit.jupiter.api.Test;

/** The commands beside synth, and what a wrong call is told. */
class MainTest {

    @Test
    void explainPrintsTheRulesPage() {
        var page = Cli.run("explain", "data/replica-needs-backups");
        assertThat(page.exit()).isZero();
        assertThat(page.out())
                .startsWith(
                        "# An RDS read replica needs automated backups on its source\n\n`data/replica-needs-backups`\n")
                .contains("## Asks", "## Why", "## Sources");
    }

    @Test
    void explainSuggestsTheNearestRule() {
        var unknown = Cli.run("explain", "data/replica-need-backup");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("the nearest are data/replica-needs-backups");
    }

    @Test
    void rulesListsEveryRuleWithItsTitle() {
        var list = Cli.run("rules");
        assertThat(list.exit()).isZero();
        assertThat(list.out().lines()).hasSameSizeAs(Analysis.rules()).allSatisfy(line -> assertThat(line)
                .matches("[a-z/-]+ +[A-Z].*[^.]"));
        assertThat(list.out()).contains("  An RDS read replica needs automated backups on its source\n");
    }

    @Test
    void doctorSaysWhatItFoundAndWhatIsMissing() {
        var doctor = Cli.run("doctor");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.out())
                .contains(
                        "Java",
                        "Maven",
                        "Node",
                        "cdktf",
                        "Terraform",
                        "OpenTofu",
                        "AWS provider",
                        "lock files",
                        "emulator");
    }

    @Test
    void aWrongCallIsToldInOneSentence() {
        assertThat(Cli.run().exit()).isEqualTo(Exit.USAGE);
        assertThat(Cli.run("sing").exit()).isEqualTo(Exit.USAGE);
        var option = Cli.run("synth", "--loud");
        assertThat(option.exit()).isEqualTo(Exit.USAGE);
        assertThat(option.err().lines()).hasSize(1).first().asString().contains("--loud");
    }
}
