package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.stream.Stream;

/** A read replica becomes a database by itself, which AWS cannot take back. It is a note during a failover. */
final class ReplicaPromoted implements PlanCondition {

    @Override
    public String id() {
        return "review/replica-promoted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.managed().filter(change -> change.actions().updates()).flatMap(change -> check(plan, change));
    }

    private Stream<Observation> check(Plan plan, ResourceChange change) {
        return Question.ask(this, change, Sources.ATTRIBUTES, Sources::goes)
                .observed(
                        FailoverDay.severity(plan, Severity.ERROR),
                        "The replica is promoted: it stops replicating and accepts writes, and AWS cannot take that back.",
                        "Keep the source, unless this is a failover.");
    }
}
