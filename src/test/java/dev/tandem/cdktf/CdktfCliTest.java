package dev.tandem.cdktf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.harness.CdktfCommand;
import dev.tandem.harness.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cdktf synth} leaves behind, run as a user runs it, in a folder that was not empty. */
class CdktfCliTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATORS = "stacks/bank-primary/terraform.tfvars";
    private static final String BESIDE = "notes.txt";
    private static final String GONE = "stacks/bank-of-yesterday/terraform.tfstate";

    private static SortedMap<String, String> direct = new TreeMap<>();
    private static SortedMap<String, String> before = new TreeMap<>();
    private static SortedMap<String, String> after = new TreeMap<>();

    @BeforeAll
    static void synthesiseTheBank(@TempDir Path folder) throws IOException {
        var cdktf = CdktfCommand.orSkip();
        var program = folder.resolve("program");
        Files.writeString(
                program,
                "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\" dev.tandem.cli.Main");
        Command.run(folder, Map.of(), synth(program, "-o", "direct")).orFail();
        var generated = folder.resolve("generated");
        for (var path : List.of(OPERATORS, BESIDE, GONE)) {
            Files.createDirectories(generated.resolve(path).getParent());
            Files.writeString(generated.resolve(path), "kept by hand");
        }
        before = texts(generated);
        configure(folder, String.join(" ", synth(program, "--engine", "cdktf")));
        cdktf.synth(folder).orFail();
        direct = texts(folder.resolve("direct"));
        after = texts(generated);
    }

    @Test
    void leavesTheBytesOfTheDirectEngine() {
        var left = new TreeMap<>(after);
        before.keySet().forEach(left::remove);
        assertThat(left).isEqualTo(direct);
    }

    @Test
    void readsOneDocumentForEachStackOfTheBank() {
        assertThat(direct.keySet().stream().filter(path -> path.endsWith("/cdk.tf.json")))
                .hasSize(6);
    }

    @Test
    void keepsWhatOthersPutBesideTheDocuments() {
        assertThat(after).containsEntry(OPERATORS, "kept by hand").containsEntry(BESIDE, "kept by hand");
    }

    @Test
    void deletesTheWholeFolderOfAStackThatIsGone() {
        assertThat(after).doesNotContainKey(GONE);
    }

    @Test
    void isConfiguredToRunTheLauncher() throws IOException {
        assertThat(configuration().path("app").asText()).isEqualTo("./tandem synth --engine cdktf");
    }

    /** The project's own configuration, but for the launcher: it would start Maven inside Maven. */
    private static void configure(Path folder, String app) throws IOException {
        var configuration = configuration().put("app", app);
        Files.writeString(folder.resolve("cdktf.json"), JSON.writeValueAsString(configuration));
    }

    private static ObjectNode configuration() throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(Path.of("cdktf.json")));
    }

    private static List<String> synth(Path program, String... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "@" + program, "synth", "bank.Bank"));
        command.addAll(List.of(options));
        return command;
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            files.forEach(file -> texts.put(folder.relativize(file).toString(), text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Objects.requireNonNull(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
