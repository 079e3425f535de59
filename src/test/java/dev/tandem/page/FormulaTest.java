package dev.tandem.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Browser;
import dev.tandem.harness.Command;
import dev.tandem.harness.Seeds;
import dev.tandem.lowering.RandomTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formula that a page evaluates gives the verdicts of the prover. */
class FormulaTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/dev/tandem/page");

    @TempDir
    Path folder;

    @Test
    void agreesOnEverySetOfTheExamples() throws IOException {
        assertThat(compared(Pages.examples())).matches("(?s)\\d{4,} sets compared, 0 differ\n");
    }

    @Test
    void agreesOnRandomTopologies() throws IOException {
        var systems = RandomTopology.soundSeeds(Seeds.orAsked(12))
                .mapToObj(seed -> PagedSystem.of(RandomTopology.of(seed), Pages.ORDER))
                .toList();
        assertThat(compared(systems)).matches("(?s)\\d{4,} sets compared, 0 differ\n");
    }

    @Test
    void noticesAnotherFormula() throws IOException {
        assertThat(script()).contains("return sum >= gate[1]");
        assertThat(compare(script().replace("return sum >= gate[1]", "return sum > gate[1]"), Pages.examples())
                        .exit())
                .isEqualTo(1);
    }

    private String compared(List<PagedSystem> systems) throws IOException {
        return compare(script(), systems).orFail().output();
    }

    private Command.Result compare(String script, List<PagedSystem> systems) throws IOException {
        return Browser.runWithoutBrowser(
                "formula.test.mjs",
                Files.writeString(folder.resolve("formula.cjs"), script).toString(),
                Files.writeString(folder.resolve("page.html"), Page.of(systems, Pages.ORDER, Optional.empty()))
                        .toString());
    }

    private static String script() throws IOException {
        return Files.readString(SCRIPTS.resolve("formula.js")) + Files.readString(SCRIPTS.resolve("reasons.js"));
    }
}
