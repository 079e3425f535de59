package dev.tandem.element.external;

import dev.tandem.topology.InvalidDefinitionException;
import java.time.Duration;

/**
 * A step by which something takes over that Tandem does not build.
 *
 * @param title in few words, in the imperative: {@code Promote Geo}
 * @param command what is run
 * @param atBest how long it takes at best
 * @param atWorst how long it takes at worst
 */
public record Takeover(String title, String command, Duration atBest, Duration atWorst) {

    /**
     * A step by hand.
     *
     * @throws InvalidDefinitionException if the title or the command is missing, or the times are not in order
     */
    public static Takeover byStep(String title, String command, Duration atBest, Duration atWorst) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(title, "title").isBlank()
                        && title.lines().count() == 1,
                "A step needs a title of one line, such as \"Promote Geo\".");
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(command, "command").isBlank(),
                "The step \"" + title + "\" needs a command, such as \"gitlab-ctl geo promote\".");
        DeclaredTimes.check("The step \"" + title + "\"", atBest, atWorst);
        return new Takeover(title, command, atBest, atWorst);
    }
}
