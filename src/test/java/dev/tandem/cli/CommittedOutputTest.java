package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed folder holds what the examples compile to, by the comparison of {@code tandem synth --check}. */
class CommittedOutputTest {

    private static final Path COMMITTED = Path.of("generated");

    @TempDir
    Path folder;

    @Test
    void isWhatTheExamplesCompileTo() {
        assertThat(diff(COMMITTED))
                .as("generated is stale: run tandem synth, read the diff and commit what it writes")
                .isEmpty();
    }

    /** The comparison asks the manifest which stacks exist, so it does not see a stack that the manifest lacks. */
    @Test
    void holdsNoFileThatNoExampleCompilesTo() throws IOException {
        assertThat(files(COMMITTED)).containsExactlyElementsOf(CompiledExamples.paths());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "modules/efs/main.tf",
                "modules/bootstrap/bootstrap.sh.tftpl",
                "runbooks/bank.md",
                "stacks/bank-primary/cdk.tf.json",
                "stacks/flask-recovery/monitoring.prometheus.values.yaml",
                "stacks/morpheus-primary/messages.definitions.json"
            })
    void showsAStaleFile(String path) throws IOException {
        CompiledExamples.writeTo(folder);
        Files.writeString(folder.resolve(path), "{}\n");
        assertThat(diff(folder)).contains("--- a/" + path, "+++ b/" + path, "-{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modules/efs/old.tf",
                "modules/old/main.tf",
                "runbooks/old.md",
                "stacks/bank-primary/old.definitions.json",
                "stacks/bank-primary/old.values.yaml"
            })
    void leavesAFileAloneThatTandemDidNotWrite(String path) throws IOException {
        CompiledExamples.writeTo(folder);
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "mine\n");
        assertThat(diff(folder)).isEmpty();
    }

    @Test
    void showsAFileThatTandemWroteAndNothingNeedsAnyMore() throws IOException {
        CompiledExamples.writeTo(folder);
        var orphan = "modules/efs/old.tf";
        Files.writeString(folder.resolve(orphan), "orphan\n");
        var manifest = folder.resolve("manifest.json");
        var efs = "(\"efs\": \\[\\s+\"main.tf\",)";
        Files.writeString(manifest, Files.readString(manifest).replaceFirst(efs, "$1 \"old.tf\","));
        assertThat(diff(folder)).contains("--- a/" + orphan, "+++ /dev/null", "-orphan");
    }

    private static String diff(Path folder) {
        return new OutputFolder(folder)
                .compare(CompiledExamples.output(), List.of())
                .diff();
    }

    /** What Terraform leaves beside its stacks is not committed. */
    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(path -> !path.contains(".terraform") && !path.contains(".tfstate"))
                    .sorted()
                    .toList();
        }
    }
}
