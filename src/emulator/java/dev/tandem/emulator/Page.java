package dev.tandem.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation, whose commands are run as they stand there. */
record Page(String text) {

    private static final Pattern STEP = Pattern.compile("(?m)^### (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(?:sh|bash)?\\n(.*?)^ *```$");

    /** A page by its path. */
    static Page read(String file) {
        try {
            return new Page(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings of the steps between a heading of the second rank and the next one. */
    List<String> steps(String part) {
        var start = text.indexOf("\n## " + part + "\n");
        if (start < 0) {
            throw new AssertionError("There is no part \"" + part + "\".");
        }
        var end = text.indexOf("\n## ", start + 1);
        return STEP.matcher(text.substring(start, end < 0 ? text.length() : end))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    /** Whether there are commands below a heading. */
    boolean commanding(String heading) {
        return !blocks(heading).isBlank();
    }

    /** All blocks of commands below a heading, whatever its depth, up to the next heading of any depth. */
    String commands(String heading) {
        var commands = blocks(heading);
        if (commands.isBlank()) {
            throw new AssertionError("There are no commands below \"" + heading + "\".");
        }
        return commands;
    }

    private String blocks(String heading) {
        var start = Pattern.compile("(?m)^#+ " + Pattern.quote(heading) + "$").matcher(text);
        if (!start.find()) {
            throw new AssertionError("There is no heading \"" + heading + "\".");
        }
        var section = text.substring(start.end());
        var end = Pattern.compile("(?m)^#+ ").matcher(section);
        return BLOCK.matcher(end.find() ? section.substring(0, end.start()) : section)
                .results()
                .map(block -> block.group(2).indent(-block.group(1).length()))
                .collect(Collectors.joining());
    }
}
