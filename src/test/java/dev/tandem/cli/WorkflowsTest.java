package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** GitHub's workflows of this repository run what there is: scripts, profiles, tests, and options of the commands. */
class WorkflowsTest {

    private static final Path FOLDER = Path.of(".github/workflows");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern UNEXPLAINED = Pattern.compile("uses: \\S+@\\S+(?! # v\\d)\\s*$", Pattern.MULTILINE);
    private static final Pattern SCRIPT = Pattern.compile("(?:^|\\s)(\\.(?:/|ci/)[\\w/-]+)", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");

    @ParameterizedTest
    @MethodSource("files")
    void everyActionIsPinnedToACommitWithItsVersionBesideIt(Path file) {
        assertThat(steps(file).stream().flatMap(step -> text(step, "uses").stream()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).matches(PINNED));
        assertThat(UNEXPLAINED.matcher(text(file)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCommandExists(Path file) {
        assertThat(commands(file)).isNotEmpty();
        assertThat(found(file, SCRIPT)).isNotEmpty().allSatisfy(script -> assertThat(Path.of(script.strip()))
                .isExecutable());
        assertThat(found(file, TEST)).allSatisfy(test -> assertThat(
                        Path.of("src/emulator/java/dev/tandem/emulator", test.replace("-Dtest=", "") + ".java"))
                .isRegularFile());
        assertThat(found(file, PROFILE)).allSatisfy(profile -> assertThat(text(Path.of("pom.xml")))
                .contains("<id>" + profile.replace("-P", "") + "</id>"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyOptionOfTandemExists(Path file) {
        commands(file).stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("./tandem "))
                .forEach(line -> {
                    var command = line.substring(line.indexOf("./tandem ")).split(" ", -1)[1];
                    var help = Cli.run(command, "--help");
                    assertThat(help.exit()).as(line).isZero();
                    assertThat(OPTION.matcher(line).results())
                            .allSatisfy(option -> assertThat(help.out()).contains(option.group()));
                });
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<String> found(Path file, Pattern pattern) {
        return commands(file).stream()
                .flatMap(command -> pattern.matcher(command).results())
                .map(match -> match.group())
                .toList();
    }

    private static List<String> commands(Path file) {
        return steps(file).stream().flatMap(step -> text(step, "run").stream()).toList();
    }

    private static List<Map<?, ?>> steps(Path file) {
        Map<?, ?> workflow = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
        return children(Objects.requireNonNull(workflow.get("jobs")))
                .flatMap(job -> job.get("steps") instanceof List<?> steps ? steps.stream() : Stream.of())
                .<Map<?, ?>>map(step -> (Map<?, ?>) step)
                .toList();
    }

    private static Stream<Map<?, ?>> children(Object node) {
        return ((Map<?, ?>) node).values().stream().map(child -> (Map<?, ?>) child);
    }

    private static Optional<String> text(Map<?, ?> step, String key) {
        return step.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
