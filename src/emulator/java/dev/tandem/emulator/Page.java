package dev.tandem.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation, whose commands are run as they stand there. */
record Page(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(?:sh|bash)?\\n(.*?)^ *```$");

    /** A page by its path. */
    static Page read(String file) {
        try {
            return new Page(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All blocks of commands below a heading, whatever its depth, up to the next heading of any depth. */
    String commands(String heading) {
        var start = Pattern.compile("(?m)^#+ " + Pattern.quote(heading) + "$").matcher(text);
        if (!start.find()) {
            throw new AssertionError("There is no heading \"" + heading + "\".");
        }
        var section = text.substring(start.end());
        var end = Pattern.compile("(?m)^#+ ").matcher(section);
        var commands = BLOCK.matcher(end.find() ? section.substring(0, end.start()) : section)
                .results()
                .map(block -> block.group(2).indent(-block.group(1).length()))
                .collect(Collectors.joining());
        if (commands.isBlank()) {
            throw new AssertionError("There are no commands below \"" + heading + "\".");
        }
        return commands;
    }
}
