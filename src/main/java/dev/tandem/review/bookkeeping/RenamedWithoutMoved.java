package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** An object is destroyed and made anew at another address, because no {@code moved} block says that it is the same. */
final class RenamedWithoutMoved implements PlanCondition {

    @Override
    public String id() {
        return "review/renamed-without-moved";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return Renames.of(plan).entrySet().stream().map(rename -> observation(rename.getKey(), rename.getValue()));
    }

    private Observation observation(ResourceChange from, ResourceChange to) {
        return Observation.violated(
                        this,
                        ResourceTypes.isStore(from.type()) ? Severity.ERROR : Severity.WARNING,
                        from,
                        "This object is destroyed, and one like it is made at another address: it looks renamed.",
                        "If it is the same, write moved { from = " + from.address() + ", to = " + to.address() + " }.")
                .because("created: " + to.address());
    }
}
