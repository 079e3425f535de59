package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Release;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of words that the command line does not know, and how else it can be called. */
class CommandLineTest {

    @ParameterizedTest
    @CsvSource({
        "plan,There is no command plan. Did you mean prove?",
        "sinth,There is no command sinth. Did you mean synth?",
        "--verson,There is no option --verson. Did you mean --version?"
    })
    void namesTheNearestWord(String word, String sentence) {
        var refused = Cli.run(word);
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains(sentence).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "synth,--chek,There is no option --chek. Did you mean --check?",
        "rules,all,The word all is not expected here.",
        "synth,--,"
    })
    void namesTheNearestOptionOfACommand(String command, String word, String sentence) {
        var refused = Cli.run(command, word, "nowhere");
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).hasLineCount(1);
        if (sentence != null) {
            assertThat(refused.err()).contains(sentence);
        }
    }

    @Test
    void saysItsVersion() {
        assertThat(Cli.run("--version").out()).isEqualToIgnoringNewLines("tandem " + Release.CURRENT.version());
    }

    @Test
    void isAToolOfTheJavaPlatform() {
        var out = new StringWriter();
        var tandem = ToolProvider.findFirst("tandem").orElseThrow();
        assertThat(tandem.run(new PrintWriter(out), new PrintWriter(out), "rules"))
                .isZero();
        assertThat(out.toString()).contains("data/replica-needs-backups");
    }
}
