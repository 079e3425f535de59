package dev.tandem.review.interruption;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import java.util.List;
import java.util.function.Function;

/**
 * What AWS interrupts when attributes of a resource change in place.
 *
 * @param attributes the attributes
 * @param happens whether the change of one of them is such a change
 * @param timing when AWS does it
 * @param effect what happens, as the start of a sentence
 * @param source where AWS or the provider says so
 */
record Interruption(
        List<String> attributes, Function<Attribute, Answer> happens, Timing timing, String effect, String source) {

    /** When AWS makes the change. */
    enum Timing {
        /** In the next maintenance window, or now if {@code apply_immediately} is true. */
        WINDOW,
        /** While the plan is applied. */
        NOW
    }

    /** Copies the attributes. */
    Interruption {
        attributes = List.copyOf(attributes);
    }

    static Interruption inWindow(String effect, String source, String... attributes) {
        return new Interruption(List.of(attributes), Differences::differs, Timing.WINDOW, effect, source);
    }

    static Interruption now(String effect, String source, String... attributes) {
        return new Interruption(List.of(attributes), Differences::differs, Timing.NOW, effect, source);
    }

    /** The same, of some of the changes only. */
    Interruption where(Function<Attribute, Answer> condition) {
        return new Interruption(attributes, condition, timing, effect, source);
    }
}
