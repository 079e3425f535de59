package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with two topologies: what Tandem wrote is what it changes and removes, whatever the command line names. */
class OwnershipTest {

    private static final String STATELESS = Cli.TOPOLOGY
            .replace("                    var orders = postgres(\"orders\").version(\"16\").replicaInRecovery();\n", "")
            .replace(".uses(orders)", "");

    @TempDir
    Path repository;

    @BeforeEach
    void twoTopologies() throws IOException {
        Files.createFile(repository.resolve("tandem.properties"));
        define("shop", "shop");
        define("crm", "crm");
        assertThat(synth("topologies").exit()).isZero();
    }

    @Test
    void theManifestSaysWhoWroteWhatAndForWhichFile() {
        assertThat(repository.resolve("generated/manifest.json"))
                .content()
                .contains("\"version\": \"" + Release.CURRENT.version() + "\"")
                .contains("\"definition\": \"topologies/crm/Crm.java\"");
    }

    @Test
    void aTopologyWhoseFileIsGoneIsSeenWhateverIsNamed() throws IOException {
        Files.delete(repository.resolve("topologies/crm/Crm.java"));
        for (var named : List.of("topologies", "topologies/shop")) {
            var check = synth(named, "--check");
            assertThat(check.exit()).isEqualTo(Exit.FINDINGS);
            assertThat(check.err()).contains("change/topology-stays", "The topology \"crm\" is gone");
        }
    }

    @Test
    void whatIsLeftOfATopologyThatWasTakenDownGoesWhateverIsNamed() throws IOException {
        Files.delete(repository.resolve("topologies/crm/Crm.java"));
        deleteStacks("crm");
        for (var named : List.of("topologies", "topologies/shop")) {
            var check = synth(named, "--check");
            assertThat(check.exit()).isEqualTo(Exit.FINDINGS);
            assertThat(check.out()).contains("--- a/runbooks/crm.md", "--- a/manifest.json");
        }
        assertThat(synth("topologies/shop").exit()).isZero();
        assertThat(repository.resolve("generated/runbooks/crm.md")).doesNotExist();
        assertThat(repository.resolve("generated/manifest.json")).content().doesNotContain("crm");
        assertThat(repository.resolve("generated/stacks/shop-primary")).exists();
        assertThat(synth("topologies", "--check").exit()).isZero();
    }

    @Test
    void aTopologyThatIsDefinedNextToItStays() {
        assertThat(synth("topologies/shop", "--check").exit()).isZero();
        assertThat(synth("topologies/shop").exit()).isZero();
        assertThat(repository.resolve("generated/stacks/crm-primary/cdk.tf.json"))
                .exists();
    }

    @Test
    void aTopologyThatItsFileDefinesNoLongerGoes() throws IOException {
        define("crm", "store");
        assertThat(synth("topologies/crm", "--check").err()).contains("The topology \"crm\" is gone");
        deleteStacks("crm");
        var check = synth("topologies/crm", "--check");
        assertThat(check.out()).contains("--- a/runbooks/crm.md", "+++ b/runbooks/store.md");
        assertThat(synth("topologies/crm").exit()).isZero();
        assertThat(repository.resolve("generated/runbooks/crm.md")).doesNotExist();
        assertThat(repository.resolve("generated/stacks/shop-primary/cdk.tf.json"))
                .exists();
    }

    @Test
    void leavesEveryFileAloneThatItDidNotWrite() throws IOException {
        for (var path : new String[] {
            "modules/redis/main.tf",
            "modules/network/extra.tf",
            "runbooks/mine.md",
            "stacks/shop-primary/mine.values.yaml"
        }) {
            var file = repository.resolve("generated").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# mine");
        }
        Files.delete(repository.resolve("topologies/crm/Crm.java"));
        deleteStacks("crm");
        assertThat(synth("topologies").exit()).isZero();
        assertThat(repository.resolve("generated/modules/redis/main.tf")).hasContent("# mine");
        assertThat(repository.resolve("generated/modules/network/extra.tf")).hasContent("# mine");
        assertThat(repository.resolve("generated/runbooks/mine.md")).hasContent("# mine");
        assertThat(repository.resolve("generated/stacks/shop-primary/mine.values.yaml"))
                .hasContent("# mine");
    }

    @Test
    void overwritesNoFileThatItDidNotWrite() throws IOException {
        var file = repository.resolve("generated/runbooks/store.md");
        Files.writeString(file, "mine");
        define("store", "store");
        var refused = synth("topologies");
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("runbooks/store.md is in the way, and Tandem did not write it");
        assertThat(file).hasContent("mine");
        assertThat(repository.resolve("generated/stacks/store-primary")).doesNotExist();
    }

    @Test
    void anOlderReleaseDoesNotOverwriteWhatANewerOneWrote() throws IOException {
        var before = replaceVersion("99.0.0");
        var refused = synth("topologies");
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("was written by Tandem 99.0.0, and this is " + Release.CURRENT.version());
        assertThat(repository.resolve("generated/manifest.json")).hasContent(before);
    }

    @Test
    void anotherReleaseWritesAllTopologiesAtOnceBecauseTheyShareModules() throws IOException {
        replaceVersion("0.1.9");
        var refused = synth("topologies/shop");
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("write all its topologies at once, also crm");
        assertThat(synth("topologies").exit()).isZero();
        assertThat(synth("topologies/shop").exit()).isZero();
    }

    @Test
    void aManifestThatIsNoneIsOneSentence() throws IOException {
        Files.writeString(repository.resolve("generated/manifest.json"), "{\"tandem\": {\"version\": \"new\"}}");
        var refused = synth("topologies");
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("is not a manifest: restore it from git");
    }

    @Test
    void aManifestThatListsAFileOutsideOfTheFolderIsRefused() throws IOException {
        var outside = Files.writeString(repository.resolve("mine.md"), "mine");
        var manifest = repository.resolve("generated/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"runbooks/crm.md\"", "\"../mine.md\""));
        var refused = synth("topologies");
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("is not a manifest");
        assertThat(outside).hasContent("mine");
    }

    private void deleteStacks(String topology) throws IOException {
        for (var stack : List.of("state", "coupling", "primary", "recovery", "global")) {
            var folder = repository.resolve("generated/stacks/" + topology + "-" + stack);
            Files.delete(folder.resolve("cdk.tf.json"));
            Files.delete(folder);
        }
    }

    private String replaceVersion(String version) throws IOException {
        var manifest = repository.resolve("generated/manifest.json");
        var text = Files.readString(manifest)
                .replace("\"version\": \"" + Release.CURRENT.version() + "\"", "\"version\": \"" + version + "\"");
        Files.writeString(manifest, text);
        return text;
    }

    private void define(String file, String name) throws IOException {
        write(file, STATELESS.replace("shop", name).replace("class Shop", "class " + type(file)));
    }

    private void write(String name, String source) throws IOException {
        var file = repository.resolve("topologies/" + name + "/" + type(name) + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private static String type(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Cli synth(String named, String... more) {
        var arguments = new ArrayList<>(List.of(
                "synth",
                repository.resolve(named).toString(),
                "-o",
                repository.resolve("generated").toString(),
                "--fail-on=error"));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }
}
