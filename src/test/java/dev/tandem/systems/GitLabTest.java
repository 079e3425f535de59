package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that two thirds of are not Tandem's elements can be written, and its proof and runbook name all of it. */
class GitLabTest {

    private static final String GITLAB = GitLab.class.getName();

    @TempDir
    private Path output;

    @Test
    void isCompiledWithItsModules() {
        synth();
        assertThat(output.resolve("modules/own-valkey/main.tf")).isRegularFile();
        assertThat(output.resolve("modules/own-replicated-bucket/main.tf")).isRegularFile();
        assertThat(Cli.run("synth", GITLAB, "-o", output.toString(), "--check").exit())
                .isZero();
    }

    @Test
    void itsProofNamesWhatTandemDoesNotBuild() {
        var proof = Cli.run("prove", GITLAB, "--order", "1").out();
        assertThat(proof)
                .contains(
                        "gitlab/git",
                        "gitlab/sites",
                        "eu-west-1/external-gitaly",
                        "eu-west-1/external-redis-cache",
                        "eu-west-1/external-redis-queues",
                        "external-objects");
    }

    @Test
    void theLossOfItsRegionTakesTheDeclaredStepsAndLosesWhatIsDeclared() {
        var lost = Cli.run("prove", GITLAB, "--explain", "gitlab/git", "--failed", "eu-west-1")
                .out();
        assertThat(lost).contains("Promote Geo on each node", "Use the bucket of the recovery region", "[DECLARED]");
        assertThat(lost).contains("gitaly", "objects").doesNotContain("redis-cache lost");
    }

    @Test
    void pagesStandOnRails() {
        var lost = Cli.run("prove", GITLAB, "--explain", "gitlab/sites", "--failed", "eu-west-1/external-redis-cache");
        assertThat(lost.out()).contains("rails", "redis-cache");
    }

    @Test
    void itsRunbookHasTheStepsOfItsPrograms() {
        assertThat(Cli.run("runbook", GITLAB).out())
                .contains("gitlab-ctl geo promote", "gitlab-ctl reconfigure", "docs/modules/valkey");
    }

    @Test
    void itsRecoveryRegionDoesNotNeedThePrimaryOne() {
        var proof = Cli.run("prove", GITLAB, "--order", "1");
        assertThat(proof.out()).contains("Recovery can be planned and applied without eu-west-1");
        assertThat(proof.err()).doesNotContain("recovery/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupling", "primary", "recovery", "global"})
    void isTakenByTheRealProvider(String stack) {
        var terraform = Terraform.orSkip();
        synth();
        var folder = output.resolve("stacks/gitlab-" + stack);
        terraform.run(folder, "init", "-backend=false", "-no-color").orFail();
        terraform.run(folder, "validate", "-no-color").orFail();
    }

    private void synth() {
        var synth = Cli.run("synth", GITLAB, "-o", output.toString());
        assertThat(synth.exit()).as(synth.err()).isZero();
        assertThat(List.of(synth.err().split("\n"))).noneMatch(line -> line.startsWith("error"));
    }
}
