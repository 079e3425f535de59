package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read is in the words that they search for: pages, help, findings, runbooks, proofs, modules, Javadoc. */
class WordsTest {

    private static final Path README = Path.of("README.md");
    private static final Path MAIN = Path.of("src/main/java");

    /**
     * Nobody searches for these. Not in the list: "of your own", which addresses the reader and is what people call a
     * module or an element that they write.
     */
    // "Cannot be told" is the verdict of a review on values that are known only after the apply.
    private static final Pattern DIALECT = Pattern.compile(
            "\\b(somebody|nobody|whoever|anybody|everybody|whichever|of (its|their|his|one's)\\s+own|tells?|telling|(?<!cannot be )told"
                    + "|dark(ness|ened)?|mend(s|ed|ing)?|heeds?|heirs?|beside|weight\\s+or\\s+more"
                    + "|bec(omes?|ame)\\s+of|(go|goes|went|going)\\s+on\\s+without)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The id of a rule stays once it is published, because waivers name it. */
    private static final String RULE_ID = "alerts-reach-somebody";

    /** The name of a parameter is code, not prose. */
    private static final Pattern CODE = Pattern.compile("@param \\w+");

    /** What stands between two backquotes on a line: in a page, names of classes are set so. */
    private static final Pattern SPAN = Pattern.compile("`[^`\\n]*`");

    /** Names that classes had before they were called by the field's terms, and that no class has now. */
    private static final Pattern FORMER_CLASS = Pattern.compile(
            "\\b(Addressed|Attempt|Basis|Calls|Census|Crowd|DarkProof|DarkReport|Darkened|Darkness|Desk|Draft|Effort|Emitted"
                    + "|Entrances?|Fate|FigureIsUsed|Figures?|Front|Handover|Judged|Judgement|Lanes|Law|Lookups|Machine"
                    + "|Masters|Mendable|Mending|Mentions|Neighbour|Offering|Pins|Pointers|Promotion|Reachable"
                    + "|Reached|Reasons|Rewriting|Scene|Side|Signs?|Situations?|Slip|Span|Spoken|Telling"
                    + "|ThreeFigures|Wiring)\\b");

    private static final Pattern DESCRIPTION =
            Pattern.compile("\\b(?:description|error_message|comment)\\s*=\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

    private static final Pattern EXPORTS = Pattern.compile("\\bexports ([\\w.]+);");
    private static final List<SourceTexts> SOURCES = SourceTexts.in(MAIN);
    private static final Set<String> EXPORTED = exported();

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageHasNoWordThatNobodySearchesFor(Path page) {
        assertThat(dialect(read(page))).isEmpty();
    }

    @ParameterizedTest(name = "tandem {0} --help")
    @ValueSource(strings = {"", "synth", "prove", "review", "runbook", "explain", "rules", "doctor"})
    void theHelpHasNoWordThatNobodySearchesFor(String command) {
        assertThat(dialect(help(command))).isEmpty();
    }

    /** Findings, messages, steps and reports are written in the sources. */
    @Test
    void noStringOfTheSourcesHasOne() {
        assertThat(SOURCES).flatExtracting(SourceTexts::strings).hasSizeGreaterThan(5000);
        assertThat(SOURCES)
                .flatExtracting(source -> in(source.file(), source.strings()))
                .isEmpty();
    }

    @Test
    void noJavadocOfAnExportedPackageHasOne() {
        var exported = SOURCES.stream()
                .filter(source -> EXPORTED.contains(source.packageName()))
                .toList();
        assertThat(EXPORTED).hasSizeGreaterThan(20);
        assertThat(exported).flatExtracting(SourceTexts::javadoc).hasSizeGreaterThan(1000);
        assertThat(exported)
                .flatExtracting(source -> in(source.file(), source.javadoc()))
                .isEmpty();
    }

    @Test
    void noDescriptionOrErrorMessageOfAModuleHasOne() {
        var sources = files(Path.of("modules"), ".tf");
        assertThat(sources).flatExtracting(WordsTest::descriptions).hasSizeGreaterThan(1000);
        assertThat(sources)
                .flatExtracting(source -> in(source.toString(), descriptions(source)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md", "docs/catalogue.md", "CONTRIBUTING.md", "CHANGELOG.md"})
    void aPageNamesNoClassByAFormerName(String page) {
        var spans = SPAN.matcher(read(Path.of(page))).results().map(MatchResult::group);
        assertThat(spans.filter(span -> FORMER_CLASS.matcher(span).find())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Somebody has to act",
                "a key of its\nown",
                "while the region is dark",
                "What becomes of queues",
                "it goes on without a zone",
                "a file beside the stack"
            })
    void findsTheDialectInASentence(String sentence) {
        assertThat(dialect(sentence)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "operations/alerts-reach-somebody",
                "besides HTTPS",
                "an element of your own",
                "Amend the plan",
                "@param dark what recovering needs"
            })
    void staysQuietOnOtherUses(String sentence) {
        assertThat(dialect(sentence)).isEmpty();
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

    static Stream<Path> pages() {
        return Stream.of(
                        Stream.of(README, Path.of("CHANGELOG.md"), Path.of("CONTRIBUTING.md")),
                        files(Path.of("docs"), ".md").stream(),
                        files(Path.of("docs/proofs"), ".txt").stream(),
                        files(Path.of("examples"), ".md").stream(),
                        files(Path.of("generated/runbooks"), ".md").stream(),
                        files(Path.of("modules"), "README.md").stream())
                .flatMap(paths -> paths);
    }

    private static List<String> dialect(String text) {
        var prose = CODE.matcher(text.replace(RULE_ID, "")).replaceAll("");
        return DIALECT.matcher(prose).results().map(MatchResult::group).toList();
    }

    private static List<String> in(String file, List<String> texts) {
        return texts.stream()
                .filter(text -> !dialect(text).isEmpty())
                .map(text -> file + ": " + text.strip())
                .toList();
    }

    private static List<String> descriptions(Path source) {
        return DESCRIPTION
                .matcher(read(source))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> exported() {
        return EXPORTS.matcher(read(MAIN.resolve("module-info.java")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
