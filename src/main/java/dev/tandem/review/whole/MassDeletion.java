package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.stream.Stream;

/** Half of a stack or more is destroyed in one plan: often an empty variable, a wrong workspace or a lost file. */
final class MassDeletion implements PlanCondition {

    private static final int LEAST = 5;

    @Override
    public String id() {
        return "review/mass-deletion";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var managed = plan.managed().toList();
        var deleted = managed.stream()
                .filter(change -> change.actions().onlyDeletes())
                .count();
        if (deleted < LEAST
                || 2 * deleted < managed.size()
                || managed.stream().allMatch(EverythingDeleted::isDestroyed)) {
            return Stream.empty();
        }
        return Stream.of(Observation.violated(
                this,
                Severity.ERROR,
                plan,
                "The plan destroys " + deleted + " of " + managed.size() + " objects.",
                "Check workspace, variables and files of the configuration; delete in smaller plans."));
    }
}
