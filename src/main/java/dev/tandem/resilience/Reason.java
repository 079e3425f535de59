package dev.tandem.resilience;

import java.util.List;
import java.util.stream.Stream;

/**
 * A fact and its causes.
 *
 * @param says the fact, in one sentence
 * @param because its causes
 */
public record Reason(String says, List<Reason> because) {

    public Reason {
        because = List.copyOf(because);
    }

    /** The reason and all below it, each on a line, indented by two spaces below what it explains. */
    public String text() {
        return String.join("\n", lines().toList());
    }

    private Stream<String> lines() {
        return Stream.concat(
                Stream.of(says), because.stream().flatMap(Reason::lines).map(line -> "  " + line));
    }
}
