package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module has the standard structure, types and descriptions throughout, and a README that agrees with it. */
class ModuleConventionsTest {

    private static final Set<String> UPDATE = Set.of("true", "");

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void hasTheStandardFiles(Path module) {
        assertThat(List.of("main.tf", "variables.tf", "outputs.tf", "versions.tf", "README.md"))
                .allSatisfy(file -> assertThat(module.resolve(file)).isRegularFile());
        assertThat(module.resolve("tests")).isDirectoryContaining("glob:**.tftest.hcl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void typesAndDescribesEveryVariable(Path module) {
        assertThat(new ModuleReadme(module).blocks("variable")).isNotEmpty().allSatisfy(variable -> {
            assertThat(variable.argument("type")).as(variable.name() + " type").isPresent();
            assertThat(variable.text("description"))
                    .as(variable.name() + " description")
                    .isPresent();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void describesEveryOutput(Path module) {
        assertThat(new ModuleReadme(module).blocks("output"))
                .isNotEmpty()
                .allSatisfy(output ->
                        assertThat(output.text("description")).as(output.name()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void neverConfiguresAProviderAndKeepsItsFilesShort(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".tf")).toList()) {
                var lines = Files.readAllLines(file);
                assertThat(lines).as(file.toString()).noneMatch(line -> line.startsWith("provider \""));
                assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(250);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void testsEveryValidation(Path module) throws IOException {
        var validations = occurrences(module, "*.tf", "  validation {") + occurrences(module, "*.tf", "precondition {");
        var rejections = occurrences(module.resolve("tests"), "*.tftest.hcl", "expect_failures");
        assertThat(rejections).as("runs that expect a failure").isGreaterThanOrEqualTo(validations);
    }

    /** {@code mvn test -Dtest=ModuleConventionsTest -Dtandem.update} writes the tables instead. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void listsItsInputsOutputsAndSuppressedFindings(Path module) {
        var readme = new ModuleReadme(module);
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            readme.update();
        }
        assertThat(readme.written()).isEqualTo(readme.expected());
    }

    static List<Path> modules() {
        return Modules.all();
    }

    private static long occurrences(Path folder, String glob, String text) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            var count = 0L;
            for (var file : files) {
                count += Files.readString(file)
                        .lines()
                        .filter(line -> line.contains(text))
                        .collect(Collectors.counting());
            }
            return count;
        }
    }
}
