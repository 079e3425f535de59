package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real cdktf command, in the version that package-lock.json pins. */
public final class CdktfCommand {

    private static final String PROGRAM = NodePackages.file(".bin/cdktf").toString();

    /** No telemetry, no spinner, and nothing left in the home folder. */
    private static final Map<String, String> QUIET =
            Map.of("CHECKPOINT_DISABLE", "1", "CI", "1", "CDKTF_DISABLE_PLUGIN_CACHE_ENV", "1");

    private static final Optional<String> MISSING = NodePackages.missing().map(CdktfCommand::without);

    private CdktfCommand() {}

    /** The command, installed if it is not yet, or a skipped test that says in one line why there is none. */
    public static CdktfCommand orSkip() {
        MISSING.ifPresent(reason -> assumeTrue(false, reason));
        return new CdktfCommand();
    }

    /** Synthesises the app that a folder's {@code cdktf.json} names. */
    public Command.Result synth(Path folder) {
        return Command.run(folder, QUIET, List.of(PROGRAM, "synth"));
    }

    private static String without(String why) {
        var line = "Skipped: everything that runs the cdktf command, because " + why + ".";
        System.err.println(line);
        return line;
    }
}
