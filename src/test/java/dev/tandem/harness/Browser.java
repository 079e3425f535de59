package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium without a window, driven by the scripts under {@code src/test/browser}. */
public final class Browser {

    private static final Path SCRIPTS = Path.of("src/test/browser");

    private static final Optional<Path> PROGRAM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Command.find(name).stream())
            .findFirst();

    private static final Optional<String> MISSING = probe();

    private Browser() {}

    /** Runs a script in a browser with axe-core, or skips the test in one line that says what is missing. */
    public static Command.Result run(String script, String... arguments) {
        MISSING.ifPresent(line -> assumeTrue(false, line));
        var all = new ArrayList<>(List.of(
                PROGRAM.orElseThrow().toString(),
                NodePackages.file("axe-core/axe.min.js").toString()));
        all.addAll(List.of(arguments));
        return script(script, all);
    }

    /** Runs a script that needs Node only, or skips the test in one line. */
    public static Command.Result runWithoutBrowser(String script, String... arguments) {
        if (Command.find("node").isEmpty()) {
            assumeTrue(false, skipped("runs the page's formula", "there is no node on the PATH"));
        }
        return script(script, List.of(arguments));
    }

    private static Command.Result script(String script, List<String> arguments) {
        var command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
        command.addAll(arguments);
        return Command.run(Path.of("").toAbsolutePath(), Map.of(), command);
    }

    private static Optional<String> probe() {
        if (PROGRAM.isEmpty()) {
            return Optional.of(
                    skipped("needs a browser", "there is no chromium on the PATH (apt-get install chromium)"));
        }
        return NodePackages.missing().map(why -> skipped("needs a browser", why));
    }

    private static String skipped(String what, String why) {
        var line = "Skipped: everything that " + what + ", because " + why + ".";
        System.err.println(line);
        return line;
    }
}
