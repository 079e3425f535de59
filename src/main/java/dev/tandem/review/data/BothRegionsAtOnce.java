package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanRegions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Plans of two regions put data at risk in one pull request: if it goes wrong, there is no copy to go back to. */
final class BothRegionsAtOnce implements Condition {

    @Override
    public String id() {
        return "review/both-regions-at-once";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(List<Plan> plans) {
        if (plans.size() < 2) {
            return Stream.empty();
        }
        var risky = plans.stream().filter(BothRegionsAtOnce::risksData).toList();
        if (risky.size() < 2) {
            return Stream.empty();
        }
        var places = risky.stream().map(PlanRegions::of).toList();
        if (places.stream().anyMatch(Set::isEmpty)) {
            return risky.stream().map(plan -> observation(plan, Outcome.CANNOT_BE_TOLD));
        }
        return places.stream().distinct().count() == 1
                ? Stream.empty()
                : risky.stream().map(plan -> observation(plan, Outcome.VIOLATED)
                        .because("regions: " + String.join(", ", PlanRegions.of(plan))));
    }

    private Observation observation(Plan plan, Outcome outcome) {
        var known = outcome == Outcome.VIOLATED;
        return new Observation(
                id(),
                outcome,
                known ? Severity.ERROR : Severity.WARNING,
                plan.stack(),
                "",
                "",
                known
                        ? "This and another plan, of another region, both put data at risk."
                        : "Cannot be told: this and another plan put data at risk, and one of them names no region.",
                List.of(),
                "Change one region, check its data, and change the other in another pull request.");
    }

    private static boolean risksData(Plan plan) {
        return DataConditions.ofObjects()
                .flatMap(condition -> condition.check(plan))
                .anyMatch(observation ->
                        observation.outcome() == Outcome.VIOLATED && observation.severity() == Severity.ERROR);
    }
}
