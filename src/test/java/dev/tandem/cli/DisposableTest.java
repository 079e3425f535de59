package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.terraform.source.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disposable topology survives what the protected one does, and goes back to its guards without a finding. */
class DisposableTest {

    private static final String DISPOSABLE = Cli.TOPOLOGY.replace(".build()", ".disposable(\"for a branch\").build()");

    @TempDir
    Path folder;

    @Test
    void itsProofIsThatOfTheProtectedOne() throws IOException {
        assertThat(proof(DISPOSABLE, "disposable.json")).isEqualTo(proof(Cli.TOPOLOGY, "protected.json"));
    }

    @Test
    void isRefusedOnceTheStacksAreWrittenWithTheirGuards() {
        assertThat(Cli.synth(folder, Cli.TOPOLOGY).exit()).isZero();
        var refused = Cli.synth(folder, DISPOSABLE);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("change/guards-stay", "module.orders of the stack shop-primary protects");
        assertThat(folder.resolve("out/modules/disposable")).doesNotExist();
    }

    @Test
    void leavesNoCopyOfAModuleBehindOnceItIsProtectedAgain() {
        assertThat(Cli.synth(folder, DISPOSABLE).exit()).isZero();
        assertThat(folder.resolve("out/modules/disposable/rds/main.tf")).exists();
        assertThat(folder.resolve("out/modules/rds")).doesNotExist();
        assertThat(Cli.synth(folder, Cli.TOPOLOGY).exit()).isZero();
        assertThat(folder.resolve("out/modules/disposable/rds/main.tf")).doesNotExist();
        assertThat(folder.resolve("out/modules/rds/main.tf")).exists();
    }

    private String proof(String source, String output) throws IOException {
        var file = Cli.write(folder.resolve("Shop.java"), source);
        var report = folder.resolve(output);
        assertThat(Cli.run("prove", file.toString(), "--format", "json", "-o", report.toString())
                        .exit())
                .isZero();
        return JsonTree.read(Files.readString(report)).path("proofs").toString();
    }
}
