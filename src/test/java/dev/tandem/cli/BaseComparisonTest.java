package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tandem prove --base} and {@code tandem review --base}. */
class BaseComparisonTest {

    private static final String WITHOUT_STANDBY =
            Cli.TOPOLOGY.replace(".replicaInRecovery()", ".replicaInRecovery().withoutStandby(\"cost\")");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void commits() throws IOException, InterruptedException {
        file = Cli.write(folder.resolve("Shop.java"), Cli.TOPOLOGY);
        git("init", "-q");
        commit("First");
    }

    @Test
    void saysWhatGetsWorse() {
        Cli.write(file, WITHOUT_STANDBY);
        var compared = prove("--base", "HEAD");
        assertThat(compared.exit()).isEqualTo(Exit.CLEAN);
        assertThat(compared.out())
                .startsWith("Compared with HEAD: ")
                .contains("a worse verdict", "shop/edge", "shop-primary orders: multi_az true -> false");
    }

    @Test
    void putsWhatChangedInFrontOfThePage() {
        Cli.write(file, WITHOUT_STANDBY);
        var page = prove("--base", "HEAD", "--format", "html");
        assertThat(page.exit()).as(page.err()).isEqualTo(Exit.CLEAN);
        assertThat(page.out())
                .contains("What changed since HEAD", "<h3>shop/edge</h3>", "multi_az true -&gt; false")
                .containsSubsequence("What changed since HEAD", "<section id=\"system-shop\"");
        assertThat(prove("--format", "html").out()).doesNotContain("What changed since");
    }

    @Test
    void failsByTheThreshold() {
        Cli.write(file, WITHOUT_STANDBY);
        assertThat(prove("--base", "HEAD", "--fail-on", "warning").exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void staysQuietWhereNothingIsDifferent() {
        assertThat(prove("--base", "HEAD").out())
                .isEqualTo("Compared with HEAD: nothing that is proved is different.\n\nNothing is different: shop.\n");
    }

    @Test
    void saysWhichTopologyIsNew() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        var other = Cli.write(
                folder.resolve("more/Other.java"),
                Cli.TOPOLOGY
                        .replace("class Shop", "class Other")
                        .replace("topology(\"shop\")", "topology(\"other\")")
                        .replace("shop-terraform-state", "other-terraform-state"));
        assertThat(Cli.run("prove", other.toString(), "--base", "HEAD").out()).contains("other", "The topology is new");
        assertThat(Cli.run("prove", folder.resolve("more").toString(), "--base", "HEAD")
                        .out())
                .contains("The topology is new");
    }

    @Test
    void comparesTheStacksWithThoseThatWereCommitted() throws IOException, InterruptedException {
        Cli.synth(folder, Cli.TOPOLOGY);
        var primary = folder.resolve("out/stacks/shop-primary/cdk.tf.json");
        Files.writeString(primary, Files.readString(primary).replace("shop-terraform-state-eu-west-1", "elsewhere"));
        commit("With stacks");
        var compared =
                prove("--base", "HEAD", "--generated", folder.resolve("out").toString());
        assertThat(compared.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(compared.out())
                .contains("shop-primary terraform: backend.s3.bucket elsewhere -> shop-terraform-state-eu-west-1");
    }

    @Test
    void writesMarkdownAndJson() throws IOException {
        Cli.write(file, WITHOUT_STANDBY);
        assertThat(prove("--base", "HEAD", "--format", "markdown").out()).startsWith("**Compared with HEAD: ");
        var json = new ObjectMapper()
                .readTree(prove("--base", "HEAD", "--format", "json").out());
        assertThat(json.at("/severity").asText()).isEqualTo("warning");
        assertThat(json.at("/topologies/0/entries/0/outcomes/0/before/verdict").asText())
                .isNotEmpty();
    }

    @Test
    void refusesWhatItCannotCompareInOneSentence() throws IOException, InterruptedException {
        refused(Exit.ENVIRONMENT, "git knows no commit elephant", "--base", "elephant");
        refused(Exit.USAGE, "\"--all\" names no commit", "--base=--all");
        refused(Exit.USAGE, "--base answers in text, markdown, json or html", "--base", "HEAD", "--format", "sarif");
        refused(Exit.USAGE, "--format markdown is for comparisons", "--format", "markdown");
        Cli.write(file, Cli.TOPOLOGY.replace("postgres(", "postgrez("));
        commit("Broken");
        Cli.write(file, Cli.TOPOLOGY);
        refused(Exit.USAGE, "at HEAD do not compile: Shop.java:7: error: cannot find symbol.", "--base", "HEAD");
    }

    @Test
    void refusesWhereThereIsNoRepository(@TempDir Path elsewhere) {
        var shop = Cli.write(elsewhere.resolve("Shop.java"), Cli.TOPOLOGY);
        var refused = Cli.run("prove", shop.toString(), "--base", "HEAD");
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.err()).contains("is in no git repository").hasLineCount(1);
    }

    @Test
    void addsTheComparisonToAReview() throws IOException {
        Cli.write(file, WITHOUT_STANDBY);
        var plan = Cli.write(
                folder.resolve("plan.json"),
                "{\"format_version\": \"1.2\", \"complete\": true, \"resource_changes\": []}");
        for (var format : List.of("text", "markdown", "json", "sarif", "github")) {
            var review = Cli.run(
                    "review",
                    "shop-primary=" + plan,
                    "--topology",
                    file.toString(),
                    "--base",
                    "HEAD",
                    "--format",
                    format,
                    "--fail-on",
                    "warning");
            assertThat(review.exit()).as(format).isEqualTo(Exit.FINDINGS);
            assertThat(review.out()).as(format).contains("worse verdict");
        }
        assertThat(Cli.run("review", plan.toString(), "--base", "HEAD").err())
                .isEqualTo("tandem: --base compares topologies: name them with --topology, or leave --base out.\n");
        assertThat(Cli.run("review", plan.toString(), "--topology", file.toString())
                        .err())
                .startsWith("tandem: No plan has the name of a stack of these topologies")
                .hasLineCount(1);
    }

    private void refused(int exit, String sentence, String... arguments) {
        var refused = prove(arguments);
        assertThat(refused.exit()).isEqualTo(exit);
        assertThat(refused.err()).contains(sentence).hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }

    private Cli prove(String... more) {
        var arguments = new ArrayList<>(List.of("prove", file.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", ".");
        git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
