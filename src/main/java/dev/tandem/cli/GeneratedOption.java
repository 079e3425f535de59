package dev.tandem.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --generated}: the folder that {@code tandem synth} writes. */
final class GeneratedOption {

    @Option(
            names = "--generated",
            paramLabel = "DIR",
            description = "The folder that tandem synth writes; files of your own in its stacks are read (default: what"
                    + " tandem.properties names, or else generated).")
    private Optional<Path> folder = Optional.empty();

    /** The folder. */
    Path folder() {
        return folder.orElseGet(() -> Project.here().output());
    }
}
