package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that a page names: {@code BankDrillTest.isPromotedInPlace}, or a run of a module, {@code modules/rds:
 * reject_a_replica_with_a_name}. Emulator tests are not on the class path of the others, so their sources are read.
 */
public record TestReference(String where, String name) {

    private static final Pattern RUN = Pattern.compile("(modules/[a-z0-9-]+): (\\w+)");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\.(\\w+)");

    /** The test of that name; it need not be there. */
    public static TestReference of(String text) {
        var run = RUN.matcher(text);
        if (run.matches()) {
            return new TestReference(run.group(1), run.group(2));
        }
        var method = METHOD.matcher(text);
        assertThat(method.matches()).as("\"%s\" names a test", text).isTrue();
        return new TestReference(method.group(1), method.group(2));
    }

    /** Fails unless it is there. */
    public void check() {
        var found = where.startsWith("modules/")
                ? holds(Path.of(where, "tests"), ".tftest.hcl", "run \"" + name + "\" {")
                : Stream.of("src/test/java", "src/emulator/java")
                        .anyMatch(root -> holds(Path.of(root), "/" + where + ".java", " void " + name + "("));
        assertThat(found).as("%s has %s", where, name).isTrue();
    }

    private static boolean holds(Path root, String ending, String text) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .anyMatch(file -> read(file).contains(text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
