package dev.tandem.review.plan;

/**
 * An attribute of an object that exists before and after a change.
 *
 * @param name its path, such as {@code vpc_options.subnet_ids}
 * @param before its value now
 * @param after its value once the plan is applied
 */
public record Attribute(String name, Value before, Value after) {

    /** Whether a switch that is on is turned off, or taken out. */
    public Answer turnsOff() {
        if (!before.isTrue()) {
            return Answer.NO;
        }
        return after.unknown() ? Answer.CANNOT_BE_TOLD : Answer.of(!after.isTrue());
    }

    /** Whether a switch that is off or absent is turned on. */
    public Answer turnsOn() {
        if (before.isTrue()) {
            return Answer.NO;
        }
        return after.unknown() ? unlessNew() : Answer.of(after.isTrue());
    }

    /** Whether a number gets smaller. One that is taken out may keep what it has, so that cannot be told. */
    public Answer falls() {
        if (before.number().isEmpty()) {
            return Answer.NO;
        }
        return after.number().isEmpty()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(after.number().getAsDouble() < before.number().getAsDouble());
    }

    /** Whether a number gets greater. */
    public Answer rises() {
        if (before.number().isEmpty()) {
            return Answer.NO;
        }
        if (after.number().isEmpty()) {
            return after.unknown() ? Answer.CANNOT_BE_TOLD : Answer.NO;
        }
        return Answer.of(after.number().getAsDouble() > before.number().getAsDouble());
    }

    /** Whether a list gets shorter. Where it is taken out, another attribute may hold its elements: that cannot be told. */
    public Answer shrinks() {
        var elements = before.items().size();
        if (elements == 0) {
            return Answer.NO;
        }
        return after.list() ? Answer.of(after.items().size() < elements) : Answer.CANNOT_BE_TOLD;
    }

    /** Whether a value that is there is taken out. */
    public Answer goes() {
        if (before.absent()) {
            return Answer.NO;
        }
        return after.unknown() ? Answer.CANNOT_BE_TOLD : Answer.of(after.absent());
    }

    /** Whether a value is set where there was none. What a provider computes is unknown after each update, and not meant. */
    public Answer comes() {
        return Answer.of(before.absent() && !after.unknown() && !after.absent());
    }

    /** Whether a value that is this word becomes another one, or is taken out. */
    public Answer leaves(String word) {
        if (before.text().filter(word::equals).isEmpty()) {
            return Answer.NO;
        }
        return after.unknown()
                ? Answer.CANNOT_BE_TOLD
                : Answer.of(after.text().filter(word::equals).isEmpty());
    }

    /** Whether the value is another one afterwards. */
    public Answer changes() {
        return after.partlyUnknown() ? Answer.CANNOT_BE_TOLD : Answer.of(!before.same(after));
    }

    /** What a provider computes by itself is unknown after each update, and says nothing where nothing was there before. */
    private Answer unlessNew() {
        return before.absent() ? Answer.NO : Answer.CANNOT_BE_TOLD;
    }

    /**
     * The name, with both values where they are harmless: {@code multi_az: true -> false}. Values that may hold secrets
     * are never printed.
     */
    public String words() {
        return Harmless.words(this);
    }

    /** The name, with the value that it has now where that is harmless: {@code deletion_window_in_days: 7}. */
    public String wordsBefore() {
        return Harmless.wordsBefore(this);
    }
}
