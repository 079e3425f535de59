package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real Terraform, with the real AWS provider and no network, accepts every module and passes its tests. */
@Execution(ExecutionMode.CONCURRENT)
class ModulesInTerraformTest {

    @Test
    void areFormatted() {
        Terraform.orSkip()
                .run(Modules.ROOT, "fmt", "-check", "-recursive", "-diff", "-no-color")
                .orFail();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void passTheirTests(String module, @TempDir Path folder) {
        var terraform = Terraform.orSkip();
        var copy = Terraform.copy(Modules.ROOT, folder).resolve(module);
        if (terraform.isOpenTofu()) {
            dropWhatOpenTofuDoesNotKnow(copy.resolve("tests"));
        }
        terraform.run(copy, "init", "-backend=false", "-no-color").orFail();
        var tests = terraform.run(copy, "test", "-no-color").orFail();
        assertThat(tests.output()).containsPattern("Success! [1-9]\\d* passed, 0 failed");
    }

    /** OpenTofu's mocks are known to plans anyway, and it has no word for that: up to 1.12.6 a file that says it is refused. */
    private static void dropWhatOpenTofuDoesNotKnow(Path tests) {
        try (Stream<Path> files = Files.list(tests)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                Files.writeString(file, text.replaceAll("(?m)^ *override_during *= plan\\n", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The example in a README is what a user would paste into a root module that has its modules beside it. All of them
     * are validated at once, below one root, because Terraform reads the provider's schema each time; what it refuses
     * it names by its folder.
     */
    @Test
    void haveExamplesThatAreValid(@TempDir Path folder) throws IOException {
        var terraform = Terraform.orSkip();
        Terraform.copy(Modules.ROOT, folder.resolve("modules"));
        var root = new StringBuilder();
        for (var module : modules()) {
            var example = new ModuleReadme(Modules.ROOT.resolve(module)).example();
            assertThat(example).contains("\"./modules/" + module + "\"");
            var home = Files.createDirectories(folder.resolve("examples").resolve(module));
            Files.writeString(home.resolve("main.tf"), example.replace("\"./modules/", "\"../../modules/"));
            root.append("module \"%s\" {\n  source = \"./examples/%s\"\n}\n".formatted(module, module));
        }
        Files.writeString(folder.resolve("main.tf"), root);
        terraform
                .run(folder, "fmt", "-check", "-recursive", "-diff", "-no-color", "examples")
                .orFail();
        terraform.run(folder, "init", "-no-color").orFail();
        terraform.run(folder, "validate", "-no-color").orFail();
    }

    static List<String> modules() {
        return Modules.all().stream()
                .map(module -> module.getFileName().toString())
                .toList();
    }
}
