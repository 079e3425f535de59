package dev.tandem.review.interruption;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Value;

/** Whether attributes differ in what AWS is asked for: null, an empty text and an empty list are the same. */
final class Differences {

    private Differences() {}

    static Answer differs(Attribute attribute) {
        if (attribute.after().partlyUnknown()) {
            return blank(attribute.before()) ? Answer.NO : Answer.CANNOT_BE_TOLD;
        }
        return Answer.of(!bothBlank(attribute) && !attribute.before().same(attribute.after()));
    }

    private static boolean bothBlank(Attribute attribute) {
        return blank(attribute.before()) && blank(attribute.after());
    }

    private static boolean blank(Value value) {
        return value.text().isEmpty()
                && value.bool().isEmpty()
                && value.number().isEmpty()
                && value.items().isEmpty()
                && value.names().findAny().isEmpty();
    }
}
