package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read first is in the words that they search for. */
class WordsTest {

    private static final Path README = Path.of("README.md");

    /** Nobody searches for these. */
    private static final Pattern DIALECT = Pattern.compile(
            "\\b(somebody|nobody|whoever|of its own|tells?|told|in the dark|dark region|is dark|mend(s|ed)?|heeds?|weight or"
                    + " more)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hasNoWordThatNobodySearchesFor(String name, String text) {
        assertThat(DIALECT.matcher(text).results().map(found -> found.group())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disaster recovery",
                "RTO",
                "RPO",
                "failover",
                "single point of failure",
                "Terraform",
                "health checks"
            })
    void theReadmeSaysWhatPeopleSearchFor(String term) throws IOException {
        assertThat(Files.readString(README)).containsIgnoringCase(term);
    }

    @Test
    void theProofInTheReadmeIsTheOneOfTheBank() throws IOException {
        var shown =
                Files.readString(README).lines().filter(WordsTest::isOfAProof).toList();
        assertThat(shown).hasSizeGreaterThan(4);
        assertThat(Files.readAllLines(Path.of("docs/proofs/bank.txt"))).containsAll(shown);
    }

    /** The head of the table, and the rows of it. */
    private static boolean isOfAProof(String line) {
        return line.startsWith("  what fails") || line.matches(" {2}[a-z +]+( +[0-9.]+){4} .*");
    }

    static Stream<Arguments> texts() throws IOException {
        var pages = Stream.of(README, Path.of("docs/guide.md"), Path.of("CHANGELOG.md"));
        var helps = Stream.of("", "synth", "prove", "review", "runbook", "explain", "rules", "doctor");
        return Stream.concat(
                pages.map(page -> Arguments.of(page.toString(), read(page))),
                helps.map(command -> Arguments.of("tandem " + command + " --help", help(command))));
    }

    private static String help(String command) {
        return command.isEmpty()
                ? Cli.run("--help").out()
                : Cli.run(command, "--help").out();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
