package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The real cdktf command, in the version that package-lock.json pins. */
public final class CdktfCommand {

    private static final Path PROGRAM = Path.of("node_modules", ".bin", "cdktf").toAbsolutePath();
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");
    private static final Path LOCK = Path.of("package-lock.json");

    /** No telemetry, no spinner, and nothing left in the home folder. */
    private static final Map<String, String> QUIET =
            Map.of("CHECKPOINT_DISABLE", "1", "CI", "1", "CDKTF_DISABLE_PLUGIN_CACHE_ENV", "1");

    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "npm error code (EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Optional<String> MISSING = probe();

    private CdktfCommand() {}

    /** The command, installed if it is not yet, or a skipped test that says in one line why there is none. */
    public static CdktfCommand orSkip() {
        MISSING.ifPresent(reason -> assumeTrue(false, reason));
        return new CdktfCommand();
    }

    /** Synthesises the app that a folder's {@code cdktf.json} names. */
    public Command.Result synth(Path folder) {
        return Command.run(folder, QUIET, List.of(PROGRAM.toString(), "synth"));
    }

    private static Optional<String> probe() {
        for (var program : List.of("node", "npm")) {
            if (Command.find(program).isEmpty()) {
                return without("there is no " + program + " on the PATH");
            }
        }
        return isInstalled() ? Optional.empty() : install();
    }

    /** npm writes its own list at the end of an installation, so half of one is none. */
    private static boolean isInstalled() {
        return Files.exists(INSTALLED) && version(INSTALLED).equals(version(LOCK));
    }

    private static String version(Path lock) {
        try {
            return JSON.readTree(Files.readString(lock))
                    .at("/packages/node_modules~1cdktf-cli/version")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A registry out of reach is no fault of the project; anything else that npm says is. */
    private static Optional<String> install() {
        var result = Command.run(Path.of("").toAbsolutePath(), Map.of(), List.of("npm", "ci"));
        if (result.exit() != 0 && OUT_OF_REACH.matcher(result.output()).find()) {
            return without("npm ci cannot reach its registry");
        }
        result.orFail();
        return Optional.empty();
    }

    private static Optional<String> without(String why) {
        var line = "Skipped: everything that runs the cdktf command, because " + why + ".";
        System.err.println(line);
        return Optional.of(line);
    }
}
