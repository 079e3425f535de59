package dev.tandem.topology;

import java.util.List;
import java.util.OptionalInt;

/**
 * How long the logs of a topology are kept.
 *
 * @param days empty if each kind of log is kept for its usual time
 */
public record LogRetention(OptionalInt days) {

    /** Each kind of log for its usual time. */
    public static final LogRetention USUAL = new LogRetention(OptionalInt.empty());

    private static final List<Integer> OFFERED = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    static LogRetention of(Backups kept) {
        InvalidDefinitionException.unless(
                OFFERED.contains(kept.days()),
                "Logs cannot be kept for " + kept.days() + " days: CloudWatch Logs offers " + words() + " days.");
        return new LogRetention(OptionalInt.of(kept.days()));
    }

    private static String words() {
        var text = OFFERED.toString();
        return text.substring(1, text.length() - 1);
    }
}
