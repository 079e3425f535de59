package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import dev.tandem.resilience.proof.FailureOutcome.Bounds;
import dev.tandem.resilience.proof.FailureOutcome.Gone;
import dev.tandem.resilience.proof.FailureOutcome.Way;
import dev.tandem.resilience.proof.Proving;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that two thirds of are not Tandem's elements can be written, and its proof and runbook name all of it. */
class GitLabTest {

    private static final String GITLAB = GitLab.class.getName();
    private static final Proving PROVING = Proving.of(new GitLab().define());

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
        var lost = PROVING.outcome("gitlab/git", List.of("eu-west-1"));
        assertThat(lost.verdict()).isEqualTo("recoverable");
        assertThat(lost.steps())
                .extracting(Way::what)
                .contains("Promote Geo on each node", "Use the bucket of the recovery region");
        assertThat(lost.losses())
                .filteredOn(gone -> gone.extent().equals("at most"))
                .extracting(Gone::store, gone -> gone.lost().orElseThrow())
                .contains(
                        tuple("gitaly", new Bounds(0, 300, "DECLARED")),
                        tuple("objects", new Bounds(0, 900, "DECLARED")));
        assertThat(lost.losses()).extracting(Gone::store).doesNotContain("redis-cache", "redis-queues");
    }

    @Test
    void pagesStandOnRailsAndRailsOnRedis() {
        var lost = List.of("eu-west-1/external-redis-cache");
        assertThat(PROVING.outcome("gitlab/sites", lost).verdict()).isEqualTo("recoverable");
        assertThat(PROVING.why("gitlab/sites", lost))
                .contains(
                        "eu-west-1/rails/internal-load-balancer does not serve",
                        "eu-west-1/external-redis-cache has failed");
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
    }
}
