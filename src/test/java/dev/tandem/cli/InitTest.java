package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.LocalRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new repository works at once, and nothing that is there is overwritten. */
class InitTest {

    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

    @TempDir
    Path folder;

    @Test
    void aCleanCheckoutOfItPassesItsOwnChecks() {
        var repository = LocalRepository.in(folder);
        var written = folder.resolve("web-shop");
        assertThat(Cli.run("init", written.toString()).exit()).isZero();
        git(written, "init", "-q");
        tandem(repository, written, "synth").orFail();
        git(written, "add", "-A");
        git(written, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-qm", "Begin");
        git(folder, "clone", "-q", written.toString(), "checkout");
        var checkout = folder.resolve("checkout");
        repository.maven(checkout, "verify").orFail();
        assertThat(checkout.resolve("target/surefire-reports/TEST-webshop.WebShopTest.xml"))
                .content()
                .contains("tests=\"3\"", "failures=\"0\"", "skipped=\"0\"");
        tandem(repository, checkout, "synth", "--check").orFail();
        assertThat(git(checkout, "status", "--porcelain").output()).isEmpty();
    }

    @Test
    void theSingleFileForJBangIsATopology() {
        var single = folder.resolve("shop");
        assertThat(Cli.run("init", "--jbang", single.toString()).out()).contains("Shop.java", "bootstrap.sh");
        var synth = Cli.run(
                "synth",
                single.resolve("Shop.java").toString(),
                "-o",
                folder.resolve("out").toString());
        assertThat(synth.exit()).as(synth.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Web Shop,cannot name a topology",
        "1shop,cannot name a topology",
        "a-name-that-is-far-too-long,at most 20"
    })
    void refusesANameThatNoTopologyCanHave(String name, String sentence) {
        var refused = Cli.run("init", folder.resolve("there").toString(), "--name", name);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(sentence).hasLineCount(1);
        assertThat(folder.resolve("there")).doesNotExist();
    }

    @Test
    void aNameThatIsAWordOfJavaIsNoPackage() {
        Cli.run("init", folder.toString(), "--name", "new");
        assertThat(folder.resolve("src/main/java/new_/New.java")).content().contains("package new_;", "class New ");
    }

    @Test
    void overwritesNothingAndKeepsWhatANewRepositoryHas() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        var first = Cli.run("init", folder.toString(), "--name", "shop");
        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("Kept: ");
        assertThat(folder.resolve("README.md")).hasContent("mine");
        var second = Cli.run("init", folder.toString(), "--name", "shop");
        assertThat(second.exit()).isEqualTo(Exit.USAGE);
        assertThat(second.err()).contains("already, and init overwrites nothing");
    }

    @Test
    void pinsThePluginsThatTandemItselfIsBuiltWith() throws IOException {
        Cli.run("init", folder.toString(), "--name", "shop");
        var own = Files.readString(Path.of("pom.xml"));
        assertThat(PLUGIN.matcher(Files.readString(folder.resolve("pom.xml"))).results())
                .hasSize(6)
                .allSatisfy(plugin -> assertThat(own)
                        .containsPattern("<artifactId>" + plugin.group(1) + "</artifactId>\\s*<version>"
                                + Pattern.quote(plugin.group(2)) + "<"));
    }

    private static Command.Result tandem(LocalRepository repository, Path project, String... arguments) {
        var command = new ArrayList<>(List.of("./tandem"));
        command.addAll(List.of(arguments));
        return Command.run(project, repository.environment(), command);
    }

    private static Command.Result git(Path project, String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return Command.run(project, Map.of(), command).orFail();
    }
}
