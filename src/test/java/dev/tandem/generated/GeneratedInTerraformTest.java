package dev.tandem.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real Terraform, with the real AWS provider and no network, accepts every stack that is committed. */
@Execution(ExecutionMode.CONCURRENT)
class GeneratedInTerraformTest {

    private static final Path GENERATED = Path.of("generated");

    @ParameterizedTest(name = "{0}")
    @MethodSource("stacks")
    void isValid(String stack, @TempDir Path folder) {
        var terraform = Terraform.orSkip();
        Terraform.copy(GENERATED.resolve("modules"), folder.resolve("modules"));
        var copy = Terraform.copy(GENERATED.resolve("stacks").resolve(stack), folder.resolve("stacks/" + stack));
        terraform.run(copy, "init", "-backend=false", "-no-color").orFail();
        var validation = terraform.run(copy, "validate", "-json").orFail();
        assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
    }

    static List<String> stacks() throws IOException {
        try (var folders = Files.list(GENERATED.resolve("stacks"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
