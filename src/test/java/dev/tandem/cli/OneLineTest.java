package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has never seen the language changes an example by one line, as the guide shows. */
class OneLineTest {

    private static final Pattern CHANGE = Pattern.compile("```diff\n--- (\\S+)\n-(.+)\n\\+(.+)\n```\n");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isAllThatTheGuideChanges(Change change) throws IOException {
        var synth = synth(change);
        assertThat(synth.exit()).as(synth.err()).isZero();
        var changed = changedStacks();
        assertThat(changed).isNotEmpty();
        for (var stack : changed) {
            var terraform = Terraform.orSkip();
            terraform.run(stack, "init", "-backend=false", "-no-color").orFail();
            var validation = terraform.run(stack, "validate", "-json").orFail();
            assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
        }
    }

    @Test
    void makesTheVaultOfCordaOneOfOracle() throws IOException {
        synth(changes()
                .filter(change -> change.after().contains("oracle("))
                .findFirst()
                .orElseThrow());
        var vault = vault("primary");
        assertThat(vault.at("/engine").asText()).isEqualTo("oracle-ee");
        assertThat(vault.at("/license_model").asText()).isEqualTo("bring-your-own-license");
        assertThat(vault.at("/multi_az").booleanValue()).isTrue();
        var replica = vault("recovery");
        assertThat(replica.at("/engine").asText()).isEqualTo("oracle-ee");
        assertThat(replica.at("/replica_mode").asText()).isEqualTo("mounted");
        assertThat(replica.at("/replicate_source_arn").asText()).contains(":rds:eu-west-1:", ":db:corda-vault");
    }

    @Test
    void givesTheBankAFourthServer() throws IOException {
        synth(changes()
                .filter(change -> change.after().contains("\"cards\""))
                .findFirst()
                .orElseThrow());
        for (var region : List.of("primary", "recovery")) {
            var modules = stack("bank-" + region).at("/module");
            assertThat(modules.at("/cards/port").asInt()).isEqualTo(8084);
            assertThat(modules.at("/ledger/clients/cards").asText()).isEqualTo("${module.cards.security_group_id}");
        }
        assertThat(stack("bank-global").at("/module/edge/listeners/cards/port").asInt())
                .isEqualTo(8084);
    }

    @Test
    void makesTheVaultOfCordaOneOfSqlServerOfASizeThatItsEditionHas() throws IOException {
        var line = new Change(
                "examples/corda/Corda.java", "postgres(\"vault\")", "sqlServer(\"vault\").enterpriseEdition()");
        assertThat(synth(line).exit()).isZero();
        assertThat(vault("primary").at("/engine").asText()).isEqualTo("sqlserver-ee");
        assertThat(vault("primary").at("/instance_class").asText()).isEqualTo("db.r6i.xlarge");
        assertThat(vault("recovery").at("/instance_class").asText()).isEqualTo("db.r6i.xlarge");
    }

    @Test
    void isRefusedInOneSentenceIfTheEditionHasNoReplicas() throws IOException {
        for (var engine : List.of("oracle", "sqlServer")) {
            var refused = synth(
                    new Change("examples/corda/Corda.java", "var vault = postgres(", "var vault = " + engine + "("));
            assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
            assertThat(refused.err())
                    .contains("error[data/replica-needs-enterprise-edition] corda/vault  (Corda.java:")
                    .contains(
                            "Add .enterpriseEdition(), or have its backups copied with .backupsInRecovery() instead.");
        }
    }

    /** In a package of its own, because the example itself is among the classes of the tests. */
    private Cli synth(Change change) throws IOException {
        var source = Path.of(change.file());
        var copy = Files.createDirectories(folder.resolve("copy"));
        try (var files = Files.list(source.getParent())) {
            for (var file : files.toList()) {
                Files.write(copy.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        var text = Files.readString(source);
        assertThat(text).containsOnlyOnce(change.before());
        var changed = text.replace(change.before(), change.after());
        Files.writeString(copy.resolve(source.getFileName()), changed.replaceFirst("package \\w+;", "package copy;"));
        return Cli.run("synth", copy.toString(), "-o", folder.resolve("out").toString());
    }

    private List<Path> changedStacks() throws IOException {
        try (var stacks = Files.list(folder.resolve("out/stacks"))) {
            return stacks.filter(OneLineTest::differs).sorted().toList();
        }
    }

    private static boolean differs(Path stack) {
        var before = CompiledExamples.stack(stack.getFileName().toString());
        try {
            return !Files.readString(stack.resolve("cdk.tf.json")).equals(before);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private JsonNode vault(String region) throws IOException {
        return stack("corda-" + region).at("/module/vault");
    }

    private JsonNode stack(String name) throws IOException {
        var file = folder.resolve("out/stacks/" + name + "/cdk.tf.json");
        return new ObjectMapper().readTree(file.toFile());
    }

    static Stream<Change> changes() throws IOException {
        return CHANGE.matcher(Files.readString(Path.of("docs/guide.md")))
                .results()
                .map(found -> new Change(found.group(1), found.group(2), found.group(3)));
    }

    /** A line of an example, before and after. */
    record Change(String file, String before, String after) {

        @Override
        public String toString() {
            return file + ":" + after;
        }
    }
}
