package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.Set;
import java.util.stream.Stream;

/** A check, a validation or a condition of the configuration does not hold. */
final class CheckFailed implements PlanCondition {

    private static final Set<String> FAILED = Set.of("fail", "error");

    @Override
    public String id() {
        return "review/check-failed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.checks().stream()
                .filter(check -> FAILED.contains(check.status()))
                .map(check -> Observation.violated(
                                this,
                                Severity.WARNING,
                                plan,
                                "A check of the configuration does not hold.",
                                "Read what terraform plan says of the check, and fix its cause.")
                        .about(check.address())
                        .because("status: " + check.status()));
    }
}
