package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A change of parameters that takes effect only after a manual reboot of the database. */
final class RebootPending implements ObjectCondition {

    private static final List<String> GROUPS = List.of(
            "parameter_group_name",
            "db_cluster_parameter_group_name",
            "db_parameter_group_name",
            "neptune_cluster_parameter_group_name",
            "neptune_parameter_group_name",
            "cluster_parameter_group_name");

    private static final Set<String> WITH_GROUPS = Set.of(
            "aws_db_instance",
            "aws_docdb_cluster",
            "aws_neptune_cluster",
            "aws_neptune_cluster_instance",
            "aws_rds_cluster",
            "aws_rds_cluster_instance",
            "aws_redshift_cluster");

    private static final Set<String> PARAMETERS = Set.of(
            "aws_db_parameter_group",
            "aws_docdb_cluster_parameter_group",
            "aws_neptune_cluster_parameter_group",
            "aws_neptune_parameter_group",
            "aws_rds_cluster_parameter_group");

    @Override
    public String id() {
        return "review/reboot-pending";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().updates()) {
            return Stream.empty();
        }
        return question(change)
                .observed(
                        Severity.NOTE,
                        "Static parameters take effect only after a reboot, which neither this plan nor the maintenance window does.",
                        "Plan the reboot: until then the database runs with the old parameters.")
                .map(observation -> observation.as(Severity.NOTE));
    }

    private Question question(ResourceChange change) {
        if (PARAMETERS.contains(change.type())) {
            return Question.ask(this, change, List.of("parameter"), RebootPending::waits);
        }
        return Question.ask(
                this, change, WITH_GROUPS.contains(change.type()) ? GROUPS : List.of(), Differences::differs);
    }

    private static Answer waits(Attribute parameters) {
        if (parameters.after().unknown()) {
            return Answer.CANNOT_BE_TOLD;
        }
        return Answer.of(Stream.concat(
                        without(parameters.after(), parameters.before()),
                        without(parameters.before(), parameters.after()))
                .anyMatch(parameter -> parameter
                        .at("apply_method")
                        .text()
                        .filter("pending-reboot"::equals)
                        .isPresent()));
    }

    private static Stream<Value> without(Value these, Value those) {
        return these.items().stream().filter(item -> those.items().stream().noneMatch(item::same));
    }
}
