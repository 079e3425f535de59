package dev.tandem.lowering;

import static dev.tandem.Tandem.auroraPostgres;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bank.Bank;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.harness.Examples;
import dev.tandem.terraform.Document;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes for which the language has no words and the modules no argument, so that no rule has to look for them. */
class CannotBeWrittenTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void nothingGivesUpItsProtectionFromDeletion(String name, Topology system) {
        assertThat(Lowering.lower(system)).extracting(Document::json).allSatisfy(json -> assertThat(json)
                .doesNotContain("deletion_protection", "skip_final_snapshot", "prevent_destroy\": false"));
    }

    @Test
    void aCopyOfAClusterHasAnInstance() {
        var ledger = auroraPostgres("ledger").globalDatabase();
        assertThatThrownBy(() -> ledger.inRecovery(recovery -> recovery.instances(0)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("an Aurora cluster has from 1 to");
    }

    @Test
    void noDatabaseIsAClusterOfReadableStandbys() throws IOException {
        assertThat(modules()).allSatisfy(module -> assertThat(module).doesNotContain("db_cluster_instance_class"));
    }

    /** Readers and instances that are told one by one; a number of instances has no room for a class. */
    @Test
    void readersHaveTheClassOfTheirWriter() {
        var others = Examples.all().stream()
                .flatMap(system -> Stream.of("primary", "recovery").flatMap(stack -> Stream.of("readers", "instances")
                        .flatMap(kind -> findAll(system, stack, kind))))
                .filter(JsonNode::isContainerNode)
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(other -> assertThat(other.findValue("instance_class"))
                .isNull());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void bothRegionsRunOneVersionWithOneSetOfParameters(String name, Topology system) throws JsonProcessingException {
        var recovery = calls(system, "recovery");
        var versioned = calls(system, "primary").properties().stream()
                .filter(call -> call.getValue().has("engine_version"))
                .toList();
        assertThat(versioned).isNotEmpty().allSatisfy(call -> {
            var other = recovery.path(call.getKey());
            assertThat(other.path("engine")).isEqualTo(call.getValue().path("engine"));
            assertThat(other.path("engine_version")).isEqualTo(call.getValue().path("engine_version"));
            assertThat(other.path("parameters")).isEqualTo(call.getValue().path("parameters"));
        });
    }

    @Test
    void everyListenerLeadsToBothRegionsWithAWeight() throws JsonProcessingException {
        var listeners =
                calls(new Bank().define(), "global").at("/edge/listeners").properties();
        assertThat(listeners).isNotEmpty().allSatisfy(listener -> {
            var endpoints = listener.getValue().path("endpoints");
            assertThat(endpoints.fieldNames()).toIterable().containsExactly("primary", "recovery");
            assertThat(endpoints.findValue("weight")).isNull();
        });
        assertThat(Pattern.compile("weight\\s+= optional\\(number, 128\\)")
                        .matcher(text("modules/accelerator"))
                        .find())
                .isTrue();
    }

    @Test
    void everyBucketKeepsVersions() throws IOException {
        assertThat(modules()).allSatisfy(module -> assertThat(count(module, "resource \"aws_s3_bucket_versioning\" "))
                .isEqualTo(count(module, "resource \"aws_s3_bucket\" ")));
        assertThat(modules()).noneMatch(module -> module.contains("status = \"Suspended\""));
    }

    @Test
    void everyCopyOfABucketIsBoundedInTime() throws IOException {
        assertThat(modules()).allSatisfy(module -> assertThat(count(module, " replication_time {"))
                .isEqualTo(count(module, "resource \"aws_s3_bucket_replication_configuration\" ")));
    }

    static Stream<Arguments> systems() {
        return Examples.all().stream().map(system -> arguments(system.name(), system));
    }

    private static JsonNode calls(Topology system, String stack) throws JsonProcessingException {
        var document = Lowering.lower(system).stream()
                .filter(candidate -> candidate.name().equals(system.name() + "-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json()).path("module");
    }

    private static Stream<JsonNode> findAll(Topology system, String stack, String argument) {
        try {
            return calls(system, stack).findValues(argument).stream();
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What each module says, as one text. */
    private static List<String> modules() throws IOException {
        try (var folders = Files.list(Path.of("modules"))) {
            return folders.sorted().map(folder -> text(folder.toString())).toList();
        }
    }

    private static String text(String module) {
        try (var files = Files.list(Path.of(module))) {
            var text = new StringBuilder();
            for (var file : files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
