package dev.tandem.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --generated}: the folder that {@code tandem synth} writes. */
final class GeneratedOption {

    @Option(
            names = "--generated",
            paramLabel = "DIR",
            defaultValue = OwnFolder.USUAL,
            description = "The folder that tandem synth writes; files of your own in its stacks are read (default:"
                    + " generated).")
    private Path folder = Path.of(OwnFolder.USUAL);

    /** The folder. */
    Path folder() {
        return folder;
    }
}
