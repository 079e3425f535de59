package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** Terraform before 1.8 and OpenTofu do not say whether a plan covers everything. One note covers all such plans that change something. */
final class CompletenessUnknown implements Condition {

    @Override
    public String id() {
        return "review/completeness-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(List<Plan> plans) {
        var silent = plans.stream()
                .filter(plan -> plan.complete().isEmpty())
                .filter(plan ->
                        plan.managed().anyMatch(change -> !change.actions().nothing()))
                .toList();
        return silent.stream().limit(1).map(first -> Observation.violated(
                        this,
                        Severity.NOTE,
                        first,
                        "The plan does not say whether it covers the whole configuration: OpenTofu and Terraform"
                                + " before 1.8 leave that out.",
                        "Make sure that it was made without -target.")
                .because(silent.stream().map(Plan::stack).toList()));
    }
}
