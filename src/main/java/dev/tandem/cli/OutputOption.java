package dev.tandem.cli;

import dev.tandem.report.Palette;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code -o}: the file that a command writes instead of standard output. */
final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private Optional<Path> file = Optional.empty();

    /** How text is coloured: not at all in a file, which another program may read. */
    Palette palette(Console console) {
        return file.isPresent() ? Palette.PLAIN : console.palette();
    }

    /**
     * Writes what the command makes.
     *
     * @throws Failure if the file cannot be written; what was there stays as it was
     */
    void write(Console console, String text) {
        file.ifPresentOrElse(path -> OutputFile.write(path, text), () -> console.product(text));
    }
}
