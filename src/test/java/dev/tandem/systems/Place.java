package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.cli.CompiledExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where something is in what the examples compile to, or which step of a README does it. */
sealed interface Place {

    /** The committed folder, whose files are read as the examples compile to them now. */
    String COMPILED = "generated/";

    /** Fails unless it is there. */
    void check();

    /**
     * One of {@code bank-primary module.ledger}, {@code bank-primary module.ledger.multi_az = true}, {@code bank-primary
     * module.ledger/aws_db_instance.this}, the same with a line it holds ({@code : copy_tags_to_snapshot = true}) and {@code
     * examples/bank/README.md: request an ACM certificate}; a key that holds a dot stands in double quotes.
     */
    static Place of(String text) {
        var file = Pattern.compile("((?:docs|examples|generated)/\\S+): (.+)").matcher(text);
        if (file.matches() && file.group(1).startsWith(COMPILED)) {
            return new Compiled(file.group(1).substring(COMPILED.length()), file.group(2));
        }
        if (file.matches()) {
            return new Sentence(Path.of(file.group(1)), file.group(2));
        }
        var address = Pattern.compile("(\\S+) ([^\\s/]*\"[^\"]+\"[^\\s/]*|[^\\s/]+)(?:/([^\\s:]+)(?:: (.+))?| = (.+))?")
                .matcher(text);
        assertThat(address.matches()).as("\"%s\" is a place", text).isTrue();
        var stack = new Stack(address.group(1), address.group(2));
        if (address.group(3) != null) {
            return new Inside(stack, address.group(3), Optional.ofNullable(address.group(4)));
        }
        return address.group(5) == null ? stack : new Valued(stack, address.group(5));
    }

    /** A sentence of a file. */
    record Sentence(Path file, String text) implements Place {

        @Override
        public void check() {
            assertThat(file).content().contains(text);
        }
    }

    /** A sentence of a file that the examples compile to, such as a runbook. */
    record Compiled(String path, String text) implements Place {

        @Override
        public void check() {
            assertThat(CompiledExamples.text(path)).as(path).contains(text);
        }
    }

    /** An address in a stack. */
    record Stack(String name, String address) implements Place {

        private static final Pattern STEP = Pattern.compile("\"([^\"]+)\"|([^.\"]+)");

        @Override
        public void check() {
            value();
        }

        JsonNode value() {
            var node = document();
            for (var step : steps()) {
                var next = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
                assertThat(next.isMissingNode())
                        .as("%s of %s, where there is %s", step, this, node)
                        .isFalse();
                node = next;
            }
            return node;
        }

        private JsonNode document() {
            try {
                return new ObjectMapper().readTree(CompiledExamples.stack(name));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private List<String> steps() {
            var steps = new ArrayList<String>();
            var step = STEP.matcher(address);
            while (step.find()) {
                steps.add(step.group(1) == null ? step.group(2) : step.group(1));
            }
            return steps;
        }

        @Override
        public String toString() {
            return name + " " + address;
        }
    }

    /** An address that has a value, as JSON. */
    record Valued(Stack stack, String json) implements Place {

        @Override
        public void check() {
            try {
                assertThat(stack.value()).as(stack.toString()).isEqualTo(new ObjectMapper().readTree(json));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A resource or data source of the module that an address calls, such as {@code aws_db_instance.this}. */
    record Inside(Stack call, String resource, Optional<String> line) implements Place {

        @Override
        public void check() {
            var block = block();
            assertThat(block).as("%s of %s", resource, call).isPresent();
            line.ifPresent(
                    text -> assertThat(spaced(block.get())).as(toString()).contains(text));
        }

        private Optional<String> block() {
            var source = call.value().path("source").asText();
            var module = Path.of("stacks", call.name()).resolve(source).normalize() + "/";
            var head = "\"" + resource.replace(".", "\" \"") + "\" {\n";
            return CompiledExamples.paths().stream()
                    .filter(path -> path.startsWith(module) && path.endsWith(".tf"))
                    .map(CompiledExamples::text)
                    .filter(text -> text.contains(head))
                    .map(text -> text.substring(text.indexOf(head)))
                    .map(text -> text.substring(0, text.indexOf("\n}\n")))
                    .findFirst();
        }

        /** Without the spaces that align equals signs. */
        private static String spaced(String block) {
            return block.replaceAll(" +", " ");
        }
    }
}
