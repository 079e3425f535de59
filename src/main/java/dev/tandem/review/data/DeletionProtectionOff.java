package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Guards;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** Deletion protection is turned off, so that a later plan can destroy the object. */
final class DeletionProtectionOff implements ObjectCondition {

    private static final List<String> SWITCHES = Stream.concat(Guards.REFUSING.stream(), Stream.of(Guards.TERMINATION))
            .toList();

    @Override
    public String id() {
        return "review/deletion-protection-off";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return Question.ask(this, change, SWITCHES, attribute -> attribute
                        .turnsOff()
                        .or(attribute.leaves("ACTIVE")))
                .observed(
                        Severity.ERROR,
                        "Deletion protection is turned off: the next plan can destroy the object.",
                        "Leave deletion protection on; to delete the object on purpose, say so in a waiver.");
    }
}
