package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.terraform.Document;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In the copies of modules for a disposable topology nothing is kept from being destroyed, and nothing else differs. */
class DisposableModulesTest {

    /** What the provider calls the arguments that keep a resource or its contents, and the value that lets go. */
    private static final Map<String, String> LETTING_GO = Map.of(
            "deletion_protection_enabled", "false",
            "force_delete", "true",
            "force_destroy", "true",
            "prevent_destroy", "false",
            "recovery_window_in_days", "0",
            "skip_destroy", "false",
            "skip_final_snapshot", "true");

    /** Types whose contents would keep them from being destroyed. */
    private static final Set<String> WITH_CONTENTS =
            Set.of("aws_backup_vault", "aws_iam_user", "aws_route53_zone", "aws_s3_bucket");

    @Test
    void nothingIsKeptFromBeingDestroyed() {
        assertThat(resources(DisposableModules.copies(all())))
                .hasSizeGreaterThan(200)
                .allSatisfy(resource -> {
                    assertThat(kept(resource)).as(named(resource)).isEmpty();
                    assertThat(!WITH_CONTENTS.contains(resource.label(0))
                                    || resource.argument("force_destroy")
                                            .filter("true"::equals)
                                            .isPresent())
                            .as(named(resource) + " is deleted with its contents")
                            .isTrue();
                });
    }

    @Test
    void theModulesThemselvesKeepIt() {
        assertThat(resources(all()).flatMap(DisposableModulesTest::kept).distinct())
                .contains(
                        "deletion_protection_enabled",
                        "prevent_destroy",
                        "recovery_window_in_days",
                        "skip_destroy",
                        "skip_final_snapshot");
    }

    @Test
    void noBlockIsAddedOrLost() {
        assertThat(resources(DisposableModules.copies(all())).map(DisposableModulesTest::named))
                .containsExactlyElementsOf(
                        resources(all()).map(DisposableModulesTest::named).toList());
    }

    @Test
    void stacksOfADisposableTopologyCallTheCopiesWithoutDeletionProtection() {
        var disposable = shop("preview").disposable("for a branch").build();
        assertThat(calls(disposable)).allSatisfy(call -> assertThat(call).startsWith("../../modules/disposable/"));
        assertThat(Lowering.texts(disposable).values())
                .noneMatch(text -> text.contains("\"deletion_protection\": true"))
                .anyMatch(text -> text.contains("\"deletion_protection\": false"));
    }

    @Test
    void aTopologyBesideItKeepsItsGuards() {
        var live = shop("live").build();
        var both = List.of(live, shop("preview").disposable("for a branch").build());
        var documents = both.stream()
                .flatMap(topology -> Lowering.lower(topology).stream())
                .toList();
        var files = ModuleLibrary.of(both).files(documents);
        assertThat(calls(live)).noneMatch(call -> call.contains("disposable"));
        assertThat(text(files, "modules/rds/main.tf")).contains("prevent_destroy = true");
        assertThat(text(files, "modules/disposable/rds/main.tf"))
                .startsWith("# Of a disposable topology")
                .doesNotContain("prevent_destroy = true");
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static TopologyBuilder shop(String name) {
        return topology(name)
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket(name + "-terraform-state"))
                .with(postgres("orders").replicaInRecovery());
    }

    private static Stream<String> calls(Topology topology) {
        return Lowering.lower(topology).stream()
                .map(Document::modules)
                .flatMap(List::stream)
                .map(call -> call.source());
    }

    private static Stream<String> kept(SourceBlock resource) {
        return LETTING_GO.entrySet().stream()
                .filter(argument -> resource.expressions()
                        .filter(expression ->
                                expression.argument().replaceFirst(".*\\.", "").equals(argument.getKey()))
                        .anyMatch(expression -> !expression.text().equals(argument.getValue())))
                .map(Map.Entry::getKey);
    }

    private static String named(SourceBlock resource) {
        return resource.label(0) + "." + resource.label(1);
    }

    private static Stream<SourceBlock> resources(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file ->
                        SourceFile.blocks(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).stream())
                .filter(block -> block.is("resource"));
    }

    private static SortedMap<String, byte[]> all() {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(Path.of("modules"), 2)) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(".tf")).toList()) {
                files.put(path.toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
