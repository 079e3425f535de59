package dev.tandem.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.CompiledExamples;
import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real Terraform, with the real AWS provider and no network, accepts every stack that the examples compile to. */
@Execution(ExecutionMode.CONCURRENT)
class GeneratedInTerraformTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void isValid(String stack, @TempDir Path folder) {
        var terraform = Terraform.orSkip();
        CompiledExamples.writeTo(folder);
        var root = folder.resolve("stacks").resolve(stack);
        terraform.run(root, "init", "-backend=false", "-no-color").orFail();
        var validation = terraform.run(root, "validate", "-json").orFail();
        assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
    }

    static List<String> stacks() {
        return CompiledExamples.stacks();
    }
}
