package dev.tandem.runbook;

import java.util.ArrayList;
import java.util.List;

/**
 * What the runbook says of one element.
 *
 * @param steps what is done about it by hand, on the day of the loss and on the way back
 */
public record Chapter(ElementImpact impact, List<RunbookStep> steps) {

    public Chapter {
        steps = List.copyOf(steps);
    }

    /** What becomes of an element, about which nobody does anything by hand. */
    public static Chapter of(ElementImpact impact) {
        return new Chapter(impact, List.of());
    }

    /** The same, and one more step. */
    public Chapter step(RunbookStep step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Chapter(impact, all);
    }
}
