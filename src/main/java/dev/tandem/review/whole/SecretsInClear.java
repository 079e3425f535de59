package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** The files hold the values of sensitive variables in clear, as every plan in JSON does. One note covers all of them. */
final class SecretsInClear implements Condition {

    @Override
    public String id() {
        return "review/secrets-in-clear";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(List<Plan> plans) {
        var clear =
                plans.stream().filter(plan -> !plan.clearSecrets().isEmpty()).toList();
        return clear.stream().limit(1).map(first -> Observation.violated(
                        this,
                        Severity.NOTE,
                        first,
                        "Plan JSON holds the values of sensitive variables in clear.",
                        "Do not upload it as an artefact; delete it after the review.")
                .because(clear.stream().map(SecretsInClear::names).toList()));
    }

    private static String names(Plan plan) {
        return plan.stack() + ": " + String.join(", ", plan.clearSecrets());
    }
}
