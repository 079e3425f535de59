package dev.tandem.element;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Javac;
import dev.tandem.harness.TandemModule;
import dev.tandem.harness.Terraform;
import dev.tandem.testing.ElementContract;
import dev.tandem.topology.Element;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An element that Tandem knows nothing of, in a jar of its own with its module: it takes part in everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideElementTest {

    private static final Path SOURCES = Path.of("docs/elements/global-table/java");
    private static final Path RESOURCES = Path.of("docs/elements/global-table/resources");
    private static final String MODULE = "modules/dynamodb-global-table/main.tf";

    private Path folder;
    private Path jar;
    private Path unnamed;

    @BeforeAll
    void build(@TempDir Path temporary) throws IOException {
        folder = temporary;
        var classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(Javac.compile(SOURCES, classes, "-cp", "", "-p", TandemModule.path()))
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

    /** The region goes on without a zone by itself. */
    @Test
    void goesOnWithoutAZoneAndLosesNothing() {
        var zone = tandem("prove", "sample.Orders", "--explain", "shop/edge", "--failed", "eu-west-1/euw1-az1");
        assertThat(zone.orFail().output()).contains("If eu-west-1/euw1-az1 fails: degraded\n  data loss: orders none");
    }

    /** Replication is asynchronous, so a little of what was written last stays behind. */
    @Test
    void takesOverWithoutAStepAndLosesASecond() {
        var region = tandem("prove", "sample.Orders", "--explain", "shop/edge", "--failed", "eu-west-1");
        assertThat(region.orFail().output())
                .contains("shop/edge is served by eu-central-1", "\"Use orders in eu-central-1\" can be done")
                .contains("data loss: orders typically 0 s to 1 s [PUB], no published bound");
    }

    @Test
    void keepsTheContract() throws Exception {
        var here = getClass().getClassLoader();
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, here)) {
            var make = loader.loadClass("sample.GlobalTable").getMethod("globalTable", String.class, String.class);
            ElementContract.verify(name -> called(make, name));
        }
    }

    /** With the jar and Tandem on the module path, it becomes the same files. */
    @Test
    void isCompiledAsAModuleToo() {
        var output = folder.resolve("by-module");
        var path = String.join(File.pathSeparator, TandemModule.path(), jar.toString());
        var command = List.of("-p", path, "--add-modules", "sample.tables", "-m", "dev.tandem/dev.tandem.cli.Main");
        java(command, "synth", "sample.Orders", "-o", output.toString()).orFail();
        assertThat(tandem("synth", "sample.Orders", "-o", output.toString(), "--check")
                        .exit())
                .isZero();
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
                        + " ElementKind in META-INF/services/dev.tandem.element.ElementKind, in the jar of the class.")
                .doesNotContain("\tat ");
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupling", "primary", "recovery"})
    void isTakenByTheRealProvider(String word) {
        var terraform = Terraform.orSkip();
        var output = folder.resolve("validated-" + word);
        tandem("synth", "sample.Orders", "-o", output.toString()).orFail();
        var stack = output.resolve("stacks/shop-" + word);
        terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
        terraform.run(stack, "validate", "-no-color").orFail();
    }

    private Command.Result tandem(String... arguments) {
        return tandem(jar, arguments);
    }

    private static Command.Result tandem(Path jar, String... arguments) {
        var path = System.getProperty("java.class.path") + File.pathSeparator + jar;
        return java(List.of("-cp", path, "dev.tandem.cli.Main"), arguments);
    }

    private static Command.Result java(List<String> options, String... arguments) {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(program, "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        return Command.run(Path.of("."), Map.of(), command);
    }

    private static Element called(Method make, String name) {
        try {
            return (Element) make.invoke(null, name, "id");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("sample.GlobalTable", e);
        }
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
