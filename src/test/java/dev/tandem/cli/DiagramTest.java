package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tandem diagram}. */
class DiagramTest {

    @TempDir
    Path folder;

    /** {@code ./tandem diagram examples/bank -o docs/pictures/bank.svg} brings it up to date. */
    @ParameterizedTest
    @ValueSource(strings = {"bank", "corda", "flask", "morpheus", "wordpress"})
    void theCommittedPictureIsFresh(String example) throws IOException {
        var cli = Cli.run("diagram", "examples/" + example);
        assertThat(cli.exit()).isEqualTo(Exit.CLEAN);
        assertThat(Files.readString(Path.of("docs/pictures", example + ".svg"))).isEqualTo(cli.out());
    }

    @Test
    void mermaidHasTheRegionsAsSubgraphs() {
        var cli = Cli.run("diagram", "examples/bank", "--format", "mermaid");
        assertThat(cli.exit()).isEqualTo(Exit.CLEAN);
        assertThat(cli.out())
                .startsWith("flowchart TB\n")
                .contains("[\"eu-south-1 · primary\"]", "[\"eu-central-1 · recovery\"]", "ledger · database", " ==> ");
    }

    @Test
    void anSvgFileShowsOneTopology() throws IOException {
        var file = folder.resolve("all.svg");
        Files.writeString(file, "earlier");
        var cli = Cli.run("diagram", "examples/bank", "examples/corda", "-o", file.toString());
        assertThat(cli.exit()).isEqualTo(Exit.USAGE);
        assertThat(cli.err())
                .isEqualTo("tandem: An SVG file shows one topology, but 2 are named (bank, corda): name one, or use"
                        + " --format mermaid.\n");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void writesAFile() {
        var file = folder.resolve("bank.svg");
        assertThat(Cli.run("diagram", "examples/bank", "-o", file.toString()).exit())
                .isEqualTo(Exit.CLEAN);
        assertThat(file).content().startsWith("<svg ").endsWith("</svg>\n");
    }
}
