package dev.tandem.cli;

import dev.tandem.diagnostics.Severity;
import picocli.CommandLine.Option;

/** The option {@code --fail-on}: the findings for which a command fails. */
final class FailOnOption {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit 1 on findings of this severity or higher: note, warning or error (default: error).")
    private Severity severity = Severity.ERROR;

    /** The mildest findings for which a command fails. */
    Severity severity() {
        return severity;
    }
}
