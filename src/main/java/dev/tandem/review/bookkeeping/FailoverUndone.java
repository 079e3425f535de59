package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** A replica was promoted outside of Terraform, and the plan would make it a replica again. */
final class FailoverUndone implements PlanCondition {

    private static final List<String> SOURCES = List.of("replicate_source_db", "replication_source_identifier");

    @Override
    public String id() {
        return "review/failover-undone";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.drift().stream()
                .filter(change -> change.managed() && change.actions().updates())
                .flatMap(promoted -> SOURCES.stream()
                        .filter(source -> promoted.attribute(source).goes().holds())
                        .filter(source -> isUndone(plan, promoted.address(), source))
                        .map(source -> Observation.violated(
                                        this,
                                        Severity.ERROR,
                                        promoted,
                                        "This database was promoted outside of Terraform, and the plan makes it a replica again.",
                                        "Write the failover into the configuration (for example failover.auto.tfvars.json) first.")
                                .because(source)));
    }

    private static boolean isUndone(Plan plan, String address, String source) {
        return plan.managed()
                .filter(change -> change.address().equals(address))
                .anyMatch(change -> change.actions().replaces()
                        || change.attribute(source).comes().holds());
    }
}
