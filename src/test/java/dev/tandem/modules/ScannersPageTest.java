package dev.tandem.modules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page about scanners lists each suppressed check, and the modules that give the reason. */
class ScannersPageTest {

    private static final Path PAGE = Path.of("docs/scanners.md");
    private static final String BEGIN = "<!-- suppressed checks: generated -->\n";
    private static final String END = "<!-- end -->";

    /** {@code mvn test -Dtest=ScannersPageTest -Dtandem.update} writes the list instead. */
    @Test
    void listsEverySuppressedCheck() throws IOException {
        var text = Files.readString(PAGE);
        var expected = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + "\n| Check | Modules with the reason |\n|---|---|\n" + rows() + "\n"
                + text.substring(text.indexOf(END));
        if (System.getProperty("tandem.update") != null) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String rows() {
        return modulesByCheck().entrySet().stream()
                .map(check -> "| " + check.getKey() + " | "
                        + check.getValue().stream().map(ScannersPageTest::link).collect(joining(", ")) + " |\n")
                .collect(joining());
    }

    private static String link(String module) {
        return "[" + module + "](../modules/" + module + "/README.md#suppressed-findings)";
    }

    private static Map<String, SortedSet<String>> modulesByCheck() {
        var modules = new TreeMap<String, SortedSet<String>>();
        for (var module : Modules.all()) {
            new ModuleReadme(module)
                    .suppressions()
                    .flatMap(suppression -> Arrays.stream(suppression.checks().split(", ")))
                    .forEach(check -> modules.computeIfAbsent(check, each -> new TreeSet<>())
                            .add(module.getFileName().toString()));
        }
        return modules;
    }
}
