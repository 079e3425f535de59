package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.stream.Stream;

/** A change in place restarts a resource, or makes it fail over. In the maintenance window it is a note. */
final class Restart implements ObjectCondition {

    @Override
    public String id() {
        return "review/restart";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().updates()) {
            return Stream.empty();
        }
        return Interruptions.of(change.type()).stream().flatMap(interruption -> observed(change, interruption));
    }

    private Stream<Observation> observed(ResourceChange change, Interruption interruption) {
        var immediate = change.after().at("apply_immediately");
        return Question.ask(this, change, interruption.attributes(), interruption.happens())
                .observed(
                        severity(interruption, immediate),
                        interruption.effect() + when(interruption, immediate),
                        "Apply it when an interruption is acceptable, and one region after the other.")
                .map(observation -> observation.because("Source: " + interruption.source()));
    }

    private static Severity severity(Interruption interruption, Value immediate) {
        return isNow(interruption, immediate) || immediate.unknown() ? Severity.WARNING : Severity.NOTE;
    }

    private static String when(Interruption interruption, Value immediate) {
        if (isNow(interruption, immediate)) {
            return ", during the apply.";
        }
        return immediate.unknown()
                ? ", during the apply or in the next maintenance window."
                : ", in the next maintenance window.";
    }

    private static boolean isNow(Interruption interruption, Value immediate) {
        return interruption.timing() == Interruption.Timing.NOW || immediate.isTrue();
    }
}
