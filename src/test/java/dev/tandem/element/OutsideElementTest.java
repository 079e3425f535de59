package dev.tandem.element;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Javac;
import dev.tandem.harness.Terraform;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An element that Tandem knows nothing of, in a jar of its own with its module: it takes part in everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideElementTest {

    private static final Path SOURCES = Path.of("src/test/outside/java");
    private static final Path RESOURCES = Path.of("src/test/outside/resources");
    private static final String MODULE = "modules/dynamodb-global-table/main.tf";

    private Path folder;
    private Path jar;
    private Path unnamed;

    @BeforeAll
    void build(@TempDir Path temporary) throws IOException {
        folder = temporary;
        var classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(Javac.compile(SOURCES, classes, "-cp", System.getProperty("java.class.path")))
                .isEmpty();
        jar = folder.resolve("global-table.jar");
        unnamed = folder.resolve("unnamed.jar");
        try (var archive = new JarOutputStream(Files.newOutputStream(jar));
                var without = new JarOutputStream(Files.newOutputStream(unnamed))) {
            add(archive, classes);
            add(archive, RESOURCES);
            add(without, classes);
        }
    }

    @Test
    void isCompiledWithItsModule() throws IOException {
        var output = folder.resolve("generated");
        var result = tandem("synth", "sample.Orders", "-o", output.toString());
        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(output.resolve(MODULE)).hasSameTextualContentAs(RESOURCES.resolve(MODULE));
        var coupling = Files.readString(output.resolve("stacks/shop-coupling/cdk.tf.json"));
        assertThat(coupling)
                .contains("\"../../modules/dynamodb-global-table\"", "\"replica_region\": \"eu-central-1\"");
        assertThat(Files.readString(output.resolve("stacks/shop-recovery/cdk.tf.json")))
                .contains("\"orders/table\": \"shop-orders\"", ":policy/shop-orders-items");
    }

    @Test
    void isWrittenTheSameTwice() {
        var output = folder.resolve("twice").toString();
        tandem("synth", "sample.Orders", "-o", output).orFail();
        assertThat(tandem("synth", "sample.Orders", "-o", output, "--check").exit())
                .isZero();
    }

    @Test
    void isProvedAndItsServiceMatters() {
        var lost = tandem("prove", "sample.Orders", "--explain", "shop/edge", "--failed", "eu-west-1/service-dynamodb");
        assertThat(lost.exit()).as(lost.output()).isZero();
        assertThat(lost.output()).contains("Use orders in eu-central-1");
        var proof = tandem("prove", "sample.Orders");
        assertThat(proof.output()).contains("eu-west-1/service-dynamodb");
    }

    @Test
    void isInTheRunbook() {
        assertThat(tandem("runbook", "sample.Orders").orFail().output())
                .contains("The same table, which reads and writes as ever.");
    }

    @Test
    void isRefusedInOneSentenceIfItsKindIsNotNamed() {
        var output = folder.resolve("unnamed");
        var result = tandem(unnamed, "synth", "sample.Orders", "-o", output.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output())
                .contains("tandem: The element \"orders\" is a sample.GlobalTable, of which no kind is known: name its"
                        + " ElementKind in META-INF/services/dev.tandem.element.ElementKind, beside the class.")
                .doesNotContain("\tat ");
        assertThat(output).doesNotExist();
    }

    @Test
    void isTakenByTheRealProvider() {
        var terraform = Terraform.orSkip();
        var output = folder.resolve("validated");
        tandem("synth", "sample.Orders", "-o", output.toString()).orFail();
        var stack = output.resolve("stacks/shop-coupling");
        terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
        terraform.run(stack, "validate", "-no-color").orFail();
    }

    private Command.Result tandem(String... arguments) {
        return tandem(jar, arguments);
    }

    private static Command.Result tandem(Path jar, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + jar,
                "dev.tandem.cli.Main"));
        command.addAll(List.of(arguments));
        return Command.run(Path.of("."), Map.of(), command);
    }

    private static void add(JarOutputStream archive, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    archive.putNextEntry(new JarEntry(root.relativize(file).toString()));
                    Files.copy(file, archive);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
