package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** Deletion protection is turned off, so that a later plan can destroy the object. */
final class DeletionProtectionOff implements ObjectCondition {

    /** Of RDS, Aurora, DocumentDB, Neptune and Cognito; DynamoDB; load balancers; EC2 instances. */
    static final List<String> SWITCHES = List.of(
            "deletion_protection",
            "deletion_protection_enabled",
            "enable_deletion_protection",
            "disable_api_termination");

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
        return Question.ask(this, change, SWITCHES, Attribute::turnsOff)
                .observed(
                        Severity.ERROR,
                        "Deletion protection is turned off: the next plan can destroy the object.",
                        "Leave deletion protection on; to delete the object on purpose, say so in a waiver.");
    }
}
