package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proving: what is said, in which form, and what is refused. */
class ProveTest {

    private static final String BANK = "examples/bank";

    @TempDir
    Path folder;

    /** {@code ./tandem prove examples/bank -o docs/proofs/bank.txt} brings it up to date. */
    @ParameterizedTest
    @MethodSource("examples")
    void theCommittedProofIsFresh(String example) {
        assertThat(Path.of("docs/proofs", example + ".txt"))
                .hasContent(Cli.run("prove", "examples/" + example).out());
    }

    static Stream<String> examples() throws IOException {
        try (var folders = Files.list(Path.of("examples"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void theLossOfARegionAndWhatItRestsOnStayWithinNinetyLines() {
        var proof = Cli.run("prove", BANK);
        assertThat(proof.exit()).as(proof.err()).isZero();
        assertThat(proof.out()
                        .split(
                                "(?m)^(?=bank/)|^(?=In the recovery region)|^(?=Failure rates)|^(?=Recovery can be planned)",
                                -1))
                .filteredOn(part -> !part.isEmpty())
                .hasSize(5)
                .allSatisfy(part -> assertThat(part.lines()).hasSizeLessThan(90).allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(140)));
        assertThat(proof.out())
                .contains("If eu-south-1 fails: recoverable, down for 7 min 35 s to 16 min 45 s [ASM, DOC]")
                .contains("Make eu-central-1 active, by a pipeline, 5 min to 10 min [ASM]")
                .contains("Outside of this model: ");
    }

    @Test
    void jsonHoldsTheSameFactsAndIsTheSameEveryTime() throws IOException {
        var first = Cli.run("prove", BANK, "--format", "json").out();
        var entry = new ObjectMapper().readTree(first).at("/proofs/0/entries/0");
        assertThat(entry.at("/entry").asText()).isEqualTo("bank/edge");
        assertThat(entry.at("/regionLoss/time/atWorst").asInt()).isEqualTo(1005);
        assertThat(entry.at("/rows")).isNotEmpty();
        assertThat(Cli.run("prove", BANK, "--format", "json").out()).isEqualTo(first);
    }

    @Test
    void aHigherOrderTriesMoreSets() throws IOException {
        assertThat(sets("1")).isLessThan(sets("2"));
        assertThat(sets("2")).isLessThan(sets("3"));
    }

    @Test
    void everyClaimCanBeAskedForItsReasons() {
        var why = Cli.run("prove", BANK, "--why", "bank/edge", "--when", "zone eus1-az1 and region eu-central-1");
        assertThat(why.exit()).isZero();
        assertThat(why.out())
                .startsWith("bank/edge is served by eu-south-1")
                .contains("  \"RDS makes the standby of ledger its writer\" can be done");
    }

    @Test
    void writesAFileWholeAndLeavesItIfNothingCanBeProved() {
        var file = folder.resolve("proofs/bank.json");
        assertThat(Cli.run("prove", BANK, "--format", "json", "-o", file.toString())
                        .exit())
                .isZero();
        assertThat(file).content().startsWith("{").endsWith("}\n");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.draft");
        var refused = Cli.run("prove", BANK, "--order", "4", "-o", file.toString());
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(file).content().startsWith("{");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            --order  | 4            |        |            | An order of 4 is not offered: give 1, 2 or 3.
            --format | xml          |        |            | expected one of [text, markdown, json, sarif, html]
            --why    | bank/edge    | --format | json      | --explain answers in text only: leave --format out.
            --why    | bank/front   |        |            | There is no entry point "bank/front", only bank/edge
            --why    | bank/edge    | --when | eus1-az9   | Nothing that can fail is called "eus1-az9"; the nearest are
            --why    | bank/edge    | --when | key-bank   | could be any of
            """)
    void refusesInOneSentence(String option, String value, String second, String other, String sentence) {
        var refused = second == null
                ? Cli.run("prove", BANK, option, value)
                : Cli.run("prove", BANK, option, value, second, other);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void anObjectiveThatCannotBeMetIsAnErrorAndTheProofIsShownAllTheSame() {
        var source = Cli.TOPOLOGY.replace(".entry(", ".objectives(rto(minutes(5)))\n.entry(");
        var file = Cli.write(folder.resolve("Shop.java"), source);
        var proof = Cli.run("prove", file.toString());
        assertThat(proof.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(proof.err()).contains("error[objective/recovery-time]", "the objective is 5 min");
        assertThat(proof.out()).contains("If eu-west-1 fails: recoverable");
    }

    @Test
    void jsonHoldsTheFindingsToo() throws IOException {
        var source = Cli.TOPOLOGY.replace(".entry(", ".objectives(rto(minutes(5)))\n.entry(");
        var file = Cli.write(folder.resolve("Shop.java"), source);
        var proof = Cli.run("prove", file.toString(), "--format", "json");
        var finding = new ObjectMapper().readTree(proof.out()).at("/findings/0");
        assertThat(proof.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(finding.at("/rule").asText()).isEqualTo("objective/recovery-time");
        assertThat(finding.at("/severity").asText()).isEqualTo("error");
        assertThat(finding.at("/file").asText()).isEqualTo("Shop.java");
    }

    @Test
    void whatAwsWouldRefuseIsNotProved() {
        var file = Cli.write(folder.resolve("Shop.java"), Cli.TOPOLOGY.replace("EU_CENTRAL_1", "EU_WEST_1"));
        var refused = Cli.run("prove", file.toString());
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refused.err()).contains("error[topology/two-regions]");
        assertThat(refused.out()).isEmpty();
    }

    private static int sets(String order) throws IOException {
        var proof = Cli.run("prove", BANK, "--order", order, "--format", "json").out();
        return new ObjectMapper().readTree(proof).at("/proofs/0/entries/0/sets").asInt();
    }
}
