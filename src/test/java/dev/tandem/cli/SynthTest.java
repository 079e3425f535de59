package dev.tandem.cli;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.rabbitMq;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.vhost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.Tandem;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Synthesising: what is written, what is refused, and that a refusal leaves what was there. */
class SynthTest {

    @TempDir
    Path folder;

    @Test
    void writesFiveStacksTheModulesInUseAndAManifest() throws IOException {
        var synth = Cli.synth(folder, Cli.TOPOLOGY);
        assertThat(synth.exit()).as(synth.err()).isZero();
        assertThat(synth.out()).contains("stacks/shop-primary");
        assertThat(folder.resolve("out/manifest.json")).isRegularFile();
        assertThat(Files.readAllBytes(folder.resolve("out/modules/rds/main.tf")))
                .isEqualTo(Files.readAllBytes(Path.of("modules/rds/main.tf")));
        assertThat(folder.resolve("out/modules/rds/README.md")).doesNotExist();
    }

    @Test
    void checkIsCleanAfterSynthAndShowsADiffAfterAChange() {
        Cli.synth(folder, Cli.TOPOLOGY);
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
        var stale = Cli.synth(folder, Cli.TOPOLOGY.replace("8080", "9090"), "--check");
        assertThat(stale.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(stale.out())
                .contains("--- a/stacks/shop-primary/cdk.tf.json", "+++ b/stacks/shop-primary/cdk.tf.json")
                .contains("-      \"port\": 8080,", "+      \"port\": 9090,");
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
    }

    @Test
    void writesTheDefinitionsOfABrokerBesideItsStacksAndWatchesThem() {
        var broker = Cli.TOPOLOGY.replace(
                ".uses(orders)",
                ".uses(orders, rabbitMq(\"news\").vhost(vhost(\"shop\").queue(quorumQueue(\"mail\"))))");
        Cli.synth(folder, broker);
        assertThat(folder.resolve("out/stacks/shop-recovery/news.definitions.json"))
                .content()
                .contains("\"name\": \"mail\"");
        assertThat(Cli.synth(folder, broker, "--check").exit()).isZero();
        var stale = Cli.synth(folder, broker.replace("mail", "post"), "--check");
        assertThat(stale.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(stale.out())
                .contains("--- a/stacks/shop-primary/news.definitions.json", "+      \"name\": \"post\",");
    }

    @Test
    void takesAwayTheDefinitionsOfABrokerThatIsNoMore() {
        var target = new OutputFolder(folder.resolve("out"));
        target.write(GeneratedFiles.of(List.of(defined(withBroker())), Engine.direct, folder), List.of());
        var definitions = folder.resolve("out/stacks/shop-primary/news.definitions.json");
        assertThat(definitions).exists();
        target.write(GeneratedFiles.of(List.of(defined(sites().build())), Engine.direct, folder), List.of());
        assertThat(definitions).doesNotExist();
        assertThat(folder.resolve("out/stacks/shop-primary/cdk.tf.json")).exists();
    }

    @Test
    void leavesOtherTopologiesAndForeignFilesAlone() throws IOException {
        Cli.synth(folder, Cli.TOPOLOGY);
        var lock = folder.resolve("out/stacks/shop-primary/.terraform.lock.hcl");
        Files.writeString(lock, "# a lock");
        Cli.synth(folder, Cli.TOPOLOGY.replace("\"shop\"", "\"kiosk\"").replace("shop-terraform", "kiosk-terraform"));
        assertThat(folder.resolve("out/stacks/shop-primary/cdk.tf.json")).exists();
        assertThat(lock).hasContent("# a lock");
        assertThat(folder.resolve("out/manifest.json")).content().contains("shop-primary", "kiosk-primary");
    }

    @Test
    void refusesToLoseDataAndLeavesWhatWasThere() {
        Cli.synth(folder, Cli.TOPOLOGY);
        var renamed = Cli.TOPOLOGY.replace("postgres(\"orders\")", "postgres(\"sales\")");
        for (var option : List.of("--fail-on=error", "--check")) {
            var refused = Cli.synth(folder, renamed, option);
            assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
            assertThat(refused.err()).contains("change/data-goes", ".formerly(\"orders\")", ".retired(\"orders\"");
        }
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
        var said = renamed.replace("postgres(\"sales\")", "postgres(\"sales\").formerly(\"orders\")");
        assertThat(Cli.synth(folder, said).exit()).isZero();
    }

    @Test
    void comparesWithACommitAndSaysWhatIsMissing() throws IOException, InterruptedException {
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--base", "HEAD").err()).contains("There is no folder");
        Cli.synth(folder, Cli.TOPOLOGY);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "Applied");
        var renamed = Cli.TOPOLOGY.replace("postgres(\"orders\")", "postgres(\"sales\")");
        Files.delete(folder.resolve("out/stacks/shop-primary/cdk.tf.json"));
        Files.delete(folder.resolve("out/stacks/shop-recovery/cdk.tf.json"));
        Files.delete(folder.resolve("out/stacks/shop-coupling/cdk.tf.json"));
        var refused = Cli.synth(folder, renamed, "--base", "HEAD");
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refused.err()).contains("change/data-goes");
        var unknown = Cli.synth(folder, renamed, "--base", "elephant");
        assertThat(unknown.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(unknown.err()).contains("git knows no commit elephant");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void refusesATopologyThatCannotBeReadInOneSentence(String what, String source, String sentence) {
        Cli.synth(folder, Cli.TOPOLOGY);
        var refused = Cli.synth(folder, source);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        "throws",
                        topology("throw new IllegalStateException(\"no luck\");"),
                        "The class Shop throws IllegalStateException (no luck) at Shop.java:7"),
                Arguments.of("null", topology("return null;"), "The class Shop defines null"),
                Arguments.of("does not compile", topology("return nothing;"), "cannot find symbol"),
                Arguments.of("no topology", "public class Shop {}", "There is no topology in"),
                Arguments.of(
                        "malformed CIDR",
                        Cli.TOPOLOGY.replace("10.1.0.0/16", "10.300.0.0/16"),
                        "Shop.java:10: \"10.300.0.0/16\" is not an IPv4 CIDR"),
                Arguments.of(
                        "unknown region",
                        Cli.TOPOLOGY.replace("EU_WEST_1", "region(\"mars-1\")"),
                        "\"mars-1\" is not a region"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void reportsWhatIsWrongAndWritesNothing(String rule, String from, String to) {
        Cli.synth(folder, Cli.TOPOLOGY);
        var refused = Cli.synth(folder, Cli.TOPOLOGY.replace(from, to));
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refused.err()).contains("error[" + rule + "]", "fix: ");
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("topology/two-regions", "EU_CENTRAL_1", "EU_WEST_1"),
                Arguments.of("network/networks-overlap", "10.2.0.0/16", "10.1.0.0/16"),
                Arguments.of("network/room-for-zones", "10.2.0.0/16", "10.2.0.0/26"),
                Arguments.of("topology/names-are-unique", "service(\"web\")", "service(\"orders\")"),
                Arguments.of("topology/names-are-free", "service(\"web\")", "service(\"network\")"),
                Arguments.of("naming/unique-in-aws", "service(\"web\")", "service(\"flow-logs\")"),
                Arguments.of(
                        "naming/accepted-by-aws", "service(\"web\")", "service(\"a-service-with-a-rather-long-name\")"),
                Arguments.of("edge/listener-ports-differ", ".to(web)", ".to(web, service(\"api\").port(8080))"),
                Arguments.of("topology/one-version-of-a-value", ".to(web)", ".to(web, web.port(9))"),
                Arguments.of("data/backup-retention-limit", ".version(\"16\")", ".backups(keptFor(days(36)))"),
                Arguments.of("data/replica-needs-backups", ".version(\"16\")", ".withoutBackups(\"a test\")"));
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Cli.run("synth", "nowhere/Shop.java").err()).contains("There is no file nowhere/Shop.java");
        assertThat(Cli.run("synth", "no.such.Shop").err()).contains("There is no file, folder or class no.such.Shop");
        assertThat(Cli.run("synth", "java.lang.String").err()).contains("is not a topology");
        assertThat(Cli.run("synth", "nowhere/Shop.java").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsTheMachinesFault() {
        var file = Cli.write(folder.resolve("file"), "mine");
        var source = Cli.write(folder.resolve("Shop.java"), Cli.TOPOLOGY);
        var refused = Cli.run("synth", source.toString(), "-o", file.toString());
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("is a file");
        assertThat(file).hasContent("mine");
    }

    private static Defined defined(Topology topology) {
        return new Defined(topology, "shop.Shop", Optional.empty());
    }

    private static Topology withBroker() {
        return sites().with(rabbitMq("news").vhost(vhost("shop"))).build();
    }

    private static TopologyBuilder sites() {
        return Tandem.topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }

    private static String topology(String body) {
        return """
                import static dev.tandem.Tandem.*;
                import dev.tandem.topology.*;

                public class Shop implements TopologyDefinition {
                    public Topology define() {
                        if (true)
                            %s
                        return null;
                    }
                }
                """.formatted(body);
    }
}
