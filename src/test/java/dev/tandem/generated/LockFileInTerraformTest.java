package dev.tandem.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.CompiledExamples;
import dev.tandem.harness.Command;
import dev.tandem.harness.Terraform;
import dev.tandem.terraform.source.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a lock file, {@code terraform init} runs what it selects, or says in a sentence why it cannot, before any plan. */
class LockFileInTerraformTest {

    @TempDir
    Path folder;

    private Terraform terraform = Terraform.orSkip().apart(Map.of());
    private Path stack = Path.of("");
    private Path lock = Path.of("");

    @BeforeEach
    void lock() {
        CompiledExamples.writeTo(folder);
        stack = folder.resolve("stacks/corda-global");
        lock = stack.resolve(LockFile.NAME);
        terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
    }

    @Test
    void runsWhatItSelects() {
        assertThat(lock).content().contains("/hashicorp/aws\"", "version     = \"");
        init().orFail();
    }

    @Test
    void refusesAPackageThatItDoesNotKnow() throws IOException {
        change("h1:[^\"]{10}", "h1:0000000000");
        change("zh:[^\"]{10}", "zh:0000000000");
        assertThat(refusal()).contains("hashicorp/aws", "checksum");
    }

    @Test
    void refusesAReleaseThatTheStackDoesNotAllow() throws IOException {
        change("version( *)= \"[^\"]+\"", "version$1= \"6.38.0\"");
        assertThat(refusal()).contains("hashicorp/aws 6.38.0", "does not match configured version constraint");
    }

    private String refusal() {
        var init = init();
        assertThat(init.exit()).isNotZero();
        return init.output().replaceAll("\\s+", " ");
    }

    private Command.Result init() {
        return terraform.run(stack, "init", "-backend=false", "-lockfile=readonly", "-no-color");
    }

    private void change(String what, String into) throws IOException {
        Files.writeString(lock, Files.readString(lock).replaceAll(what, into));
    }
}
