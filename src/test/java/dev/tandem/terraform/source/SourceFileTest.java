package dev.tandem.terraform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration that somebody else wrote is read as far as its blocks, however it is laid out. */
class SourceFileTest {

    @Test
    void readsBlocksInsideOfBlocks() {
        var block =
                only("resource \"aws_lb\" it {\n  name = \"a\" # who\n  access_logs {\n    bucket = var.b\n  }\n}\n");
        assertThat(block.keyword()).isEqualTo("resource");
        assertThat(block.labels()).containsExactly("aws_lb", "it");
        assertThat(block.text("name")).contains("a");
        assertThat(block.inside("access_logs").toList())
                .singleElement()
                .satisfies(inner -> assertThat(inner.argument("bucket")).contains("var.b"));
    }

    @Test
    void readsWhatStandsInOneLine() {
        assertThat(only("variable \"a\" { type = map(object({ b = string })) }").argument("type"))
                .contains("map(object({ b = string }))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"}\"\n  b = 1",
                "a = \"${f(\"}\")}\"\n  b = 1",
                "a = \"$${\"\n  b = 1",
                "a = \"\\\"}\"\n  b = 1",
                "a = <<-EOT\n    }\n    \" {\n  EOT\n  b = 1",
                "a = [ # }\n    1,\n  ]\n  b = 1",
                "/* } */ a = 1\n  // }\n  b = 1",
                "a = {\n    c = 2\n  }\n  b = 1"
            })
    void isNotLedAstrayByBraces(String body) {
        var block = only("locals {\n  " + body + "\n}\n");
        assertThat(block.arguments()).containsOnlyKeys("a", "b").containsEntry("b", "1");
    }

    @Test
    void readsJsonToo() {
        var blocks = SourceFile.blocks(
                "a.tf.json",
                "{\"provider\": [{\"aws\": {\"region\": \"eu-west-1\"}}], \"resource\": {\"aws_lb\": {\"it\": {\"name\":"
                        + " \"a\"}}}, \"terraform\": {\"backend\": {\"s3\": {}}}}");
        assertThat(blocks).extracting(SourceBlock::keyword).containsExactly("provider", "resource", "terraform");
        assertThat(blocks.get(0).text("region")).contains("eu-west-1");
        assertThat(blocks.get(1).labels()).containsExactly("aws_lb", "it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource \"a\" \"b\" {\n", "}\n", "a = 1\n", "locals {\n  a = \"\n}\n", "/* a", "?"})
    void refusesWhatIsNotConfiguration(String text) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SourceFile.blocks("main.tf", text))
                .withMessageStartingWith("main.tf ");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void readsEveryFileOfOurs(Path file) throws IOException {
        var text = Files.readString(file);
        var heads = text.lines()
                .filter(line -> line.matches("[a-z_]+( \"[^\"]+\")* \\{.*"))
                .count();
        assertThat(SourceFile.blocks(file.toString(), text)).hasSize((int) heads);
    }

    static Stream<Path> modules() throws IOException {
        try (var files = Files.walk(Path.of("modules"))) {
            return files.filter(file -> file.toString().endsWith(".tf")).sorted().toList().stream();
        }
    }

    private static SourceBlock only(String text) {
        List<SourceBlock> blocks = SourceFile.blocks("main.tf", text);
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }
}
