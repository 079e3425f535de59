package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How a fault that Terraform alone lets pass is kept out of a system. */
sealed interface Refusal {

    /** Fails unless the fault is kept out. */
    void hold();

    /** A run among a module's tests expects the fault to fail at that address. That it does, the module's tests show. */
    static Refusal rejects(String module, String run, String address) {
        return new Run(module, run, "expect_failures = [" + address + "]");
    }

    /** A run among a module's tests asserts what leaves no room for the fault. */
    static Refusal always(String module, String run, String asserted) {
        return new Run(module, run, asserted);
    }

    /** The module gives no resource that argument, so nobody can get it wrong. */
    static Refusal never(String module, String argument) {
        return new Unwritten(module, argument);
    }

    /** The module never touches that argument again once it has made its resource. */
    static Refusal leaves(String module, String argument) {
        return new Ignored(module, argument);
    }

    /** The compiler refuses the topology. */
    static Refusal law(String rule, Topology broken) {
        return new Law(rule, broken);
    }

    /** A run of a module's tests, and the text by which it is known to be about the fault. */
    record Run(String module, String name, String text) implements Refusal {

        @Override
        public void hold() {
            var tests = source(Modules.ROOT.resolve(module).resolve("tests"), "*.tftest.hcl");
            assertThat(body(tests)).as(module + ": run " + name).contains(text);
        }

        private String body(String tests) {
            var head = "run \"" + name + "\" {\n";
            assertThat(tests).as(module).containsOnlyOnce(head);
            var start = tests.indexOf(head);
            return tests.substring(start, tests.indexOf("\n}\n", start));
        }
    }

    /** An argument that a module leaves alone. */
    record Unwritten(String module, String argument) implements Refusal {

        @Override
        public void hold() {
            assertThat(source(Modules.ROOT.resolve(module), "*.tf").lines())
                    .as(module)
                    .isNotEmpty()
                    .noneMatch(line -> line.matches("\\s*" + argument + "\\s*=.*"));
        }
    }

    /** An argument whose changes a module ignores. */
    record Ignored(String module, String argument) implements Refusal {

        @Override
        public void hold() {
            assertThat(source(Modules.ROOT.resolve(module), "*.tf"))
                    .as(module)
                    .contains("ignore_changes = [" + argument + "]");
        }
    }

    /** A law of the language, and a topology that breaks it. */
    record Law(String rule, Topology broken) implements Refusal {

        @Override
        public void hold() {
            assertThat(Rules.check(broken).findings())
                    .extracting(Finding::rule, Finding::severity)
                    .contains(tuple(rule, Severity.ERROR));
        }
    }

    private static String source(Path folder, String glob) {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            return StreamSupport.stream(files.spliterator(), false)
                    .sorted()
                    .map(Refusal::lines)
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
