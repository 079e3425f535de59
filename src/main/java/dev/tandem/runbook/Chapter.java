package dev.tandem.runbook;

import java.util.ArrayList;
import java.util.List;

/**
 * The chapter of the runbook on one element.
 *
 * @param steps what is done about it by hand, on the day of the loss and on the way back
 */
public record Chapter(ElementImpact impact, List<RunbookStep> steps) {

    public Chapter {
        steps = List.copyOf(steps);
    }

    /** The impact on an element that needs no manual step. */
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
