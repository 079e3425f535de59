package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code tandem prove --format html}. */
class PageCommandTest {

    private static final String BROKEN = """
            import static dev.tandem.Tandem.*;
            import dev.tandem.topology.*;

            public class Broken implements TopologyDefinition {
                @Override
                public Topology define() {
                    return topology("broken")
                            .primary(EU_WEST_1, network("10.10.0.0/16"))
                            .recovery(EU_WEST_1, network("10.10.0.0/16"))
                            .state(stateBucket("broken-terraform-state"))
                            .build();
                }
            }
            """;

    @TempDir
    Path folder;

    /** {@code ./tandem prove examples/bank --format html -o docs/pages/bank.html} brings it up to date. */
    @ParameterizedTest
    @MethodSource("dev.tandem.cli.ProveTest#examples")
    void theCommittedPageIsFresh(String example) throws IOException {
        var page = Cli.run("prove", "examples/" + example, "--format", "html");
        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(Files.readString(Path.of("docs/pages", example + ".html"))).isEqualTo(page.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --order | 4         | An order of 4 is not offered: give 1, 2 or 3.
            --order | two       | Invalid value for option '--order': 'two' is not an int
            --why   | bank/edge | --explain answers in text only: leave --format out.
            """)
    void refusesInOneSentenceAndLeavesTheEarlierPage(String option, String value, String sentence) throws IOException {
        var file = earlier();
        var refused = Cli.run("prove", "examples/bank", "--format", "html", "-o", file.toString(), option, value);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void writesNoPageAboutATopologyThatCannotBeProved() throws IOException {
        var file = earlier();
        var source = Files.writeString(folder.resolve("Broken.java"), BROKEN);
        var run = Cli.run("prove", source.toString(), "--format", "html", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FINDINGS);
        assertThat(run.err()).contains("error[");
        assertThat(file).hasContent("earlier");
    }

    private Path earlier() throws IOException {
        return Files.writeString(folder.resolve("page.html"), "earlier");
    }
}
