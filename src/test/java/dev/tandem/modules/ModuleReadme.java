package dev.tandem.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of inputs, outputs and suppressed findings in a module's README, as its files would have them. */
record ModuleReadme(Path module) {

    private static final String BEGIN = "<!-- inputs and outputs: generated -->";
    private static final String END = "<!-- end -->";
    private static final String SUPPRESSED = "| Check | Resource | Reason |\n|---|---|---|\n";

    /** The README as it is. */
    String written() {
        return read(module.resolve("README.md"));
    }

    /** The README as it should be. */
    String expected() {
        var text = written();
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new AssertionError(module + "/README.md has no block between \"" + BEGIN + "\" and \"" + END + "\".");
        }
        return text.substring(0, begin + BEGIN.length()) + "\n\n" + tables() + "\n" + text.substring(end);
    }

    /** The example of its use. */
    String example() {
        var text = written();
        var begin = text.indexOf("```hcl\n") + "```hcl\n".length();
        return text.substring(begin, text.indexOf("```", begin));
    }

    /** Writes the README as it should be. */
    void update() {
        try {
            Files.writeString(module.resolve("README.md"), expected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables and outputs, by name. */
    Stream<Block> blocks(String keyword) {
        return files().flatMap(lines -> Block.in(lines).stream())
                .filter(block -> block.keyword().equals(keyword))
                .sorted(Comparator.comparing(Block::name));
    }

    /** The findings of scanners that the module suppresses, by resource. */
    Stream<Suppression> suppressions() {
        return files().flatMap(lines -> Suppression.in(lines).stream())
                .sorted(Comparator.comparing(Suppression::resource).thenComparing(Suppression::checks));
    }

    /** The lines of each of its files. */
    private Stream<List<String>> files() {
        try (Stream<Path> files = Files.list(module)) {
            return files
                    .filter(file -> file.toString().endsWith(".tf"))
                    .map(file -> read(file).lines().toList())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tables() {
        var inputs = blocks("variable").map(ModuleReadme::input).toList();
        var outputs = blocks("output").map(ModuleReadme::output).toList();
        var suppressed = suppressions().map(ModuleReadme::suppressed).toList();
        return table("Inputs", "| Name | Description | Type | Default |\n|---|---|---|---|\n", inputs)
                + "\n"
                + table("Outputs", "| Name | Description |\n|---|---|\n", outputs)
                + (suppressed.isEmpty() ? "" : "\n" + table("Suppressed findings", SUPPRESSED, suppressed));
    }

    private static String table(String title, String head, List<String> rows) {
        return "## " + title + "\n\n" + head
                + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    private static String input(Block variable) {
        var fallback = variable.argument("default").map(value -> "`" + squeezed(value) + "`");
        return "| " + variable.name() + " | " + variable.text("description").orElse("") + " | `"
                + squeezed(variable.argument("type").orElse("any")) + "` | " + fallback.orElse("n/a") + " |";
    }

    private static String output(Block output) {
        return "| " + output.name() + " | " + output.text("description").orElse("") + " |";
    }

    private static String suppressed(Suppression suppression) {
        return "| " + suppression.checks() + " | `" + suppression.resource() + "` | " + suppression.reason() + " |";
    }

    private static String squeezed(String expression) {
        return expression.replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
