package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on the emulator tells of every module whether it is applied there, and of every correction of moto. */
class EmulatorPageTest {

    private static final Path PAGE = Path.of("docs/emulator.md");
    private static final Pattern NOT_APPLIED = Pattern.compile("^\\| `([a-z0-9-]+)` \\| [A-Z]", Pattern.MULTILINE);
    private static final Pattern GENERATED =
            Pattern.compile("(<!-- (applied|corrected): generated -->\\n\\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final Set<String> UPDATE = Set.of("true", "");

    @Test
    void everyModuleIsAppliedOrListedWithTheReason() throws IOException {
        var listed = NOT_APPLIED
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var applied = EmulatedModules.applied();
        assertThat(listed).as("listed in " + PAGE + " as not applied").doesNotContainAnyElementsOf(applied);
        listed.addAll(applied);
        assertThat(listed).as("applied, or listed in " + PAGE).isEqualTo(modules());
    }

    /** {@code mvn test -Dtest=EmulatorPageTest -Dtandem.update} writes both lists instead. */
    @Test
    void itsListsAreWhatTheFilesHave() throws IOException {
        var page = Files.readString(PAGE);
        var expected = GENERATED
                .matcher(page)
                .replaceAll(block -> block.group(1)
                        + (block.group(2).equals("applied") ? applied() : corrected()).replace("$", "\\$")
                        + "\n"
                        + block.group(3));
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
        assertThat(expected).contains("| [kms]", "- AWS ");
    }

    private static String applied() {
        return "| Module | Applied by |\n|---|---|\n"
                + EmulatedModules.applied().stream().map(EmulatorPageTest::row).collect(Collectors.joining());
    }

    private static String row(String module) {
        var roots = EmulatedModules.rootsOf(module).stream()
                .map(root -> "[" + root + "](../src/emulator/terraform/" + root + "/main.tf)")
                .collect(Collectors.joining(", "));
        return "| [" + module + "](../modules/" + module + "/README.md) | " + roots + " |\n";
    }

    private static String corrected() {
        return EmulatedModules.corrections().stream()
                .map(sentence -> "- " + sentence.replace("<", "&lt;") + "\n")
                .collect(Collectors.joining());
    }

    private static Set<String> modules() {
        return Modules.all().stream()
                .map(module -> module.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the emulator refuses and moto does not is what AWS refuses, and a comment above says where that is written. */
    @Test
    void everyRefusalNamesItsSource() throws IOException {
        try (var files = Files.list(Path.of("src/emulator/moto"))) {
            var refusals = 0;
            for (var file :
                    files.filter(path -> path.toString().endsWith(".py")).toList()) {
                var lines = Files.readAllLines(file);
                for (var line = 1; line < lines.size(); line++) {
                    if (lines.get(line).strip().startsWith("raise ")) {
                        refusals++;
                        assertThat(lines.get(line - 1).strip())
                                .as(file + ":" + (line + 1))
                                .startsWith("# Source: ");
                    }
                }
            }
            assertThat(refusals).isGreaterThan(15);
        }
    }
}
