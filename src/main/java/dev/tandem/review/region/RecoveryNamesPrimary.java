package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The recovery stack gets to depend on the primary region, which is unreachable on the day of the failover: a data source
 * is read there, or an attribute of an existing object newly names it.
 */
final class RecoveryNamesPrimary implements PlanCondition {

    /** Where AWS reads the name when the copy is made, not at the failover; see the allow list of the independence proof. */
    private static final Set<String> SOURCES = Set.of(
            "replicate_source_db",
            "replication_source_identifier",
            "source_db_instance_arn",
            "source_region",
            "global_cluster_identifier",
            "data_replication_primary_broker_arn",
            "tags",
            "tags_all",
            "description");

    /** Data sources that ask AWS nothing. */
    private static final Set<String> LOCAL =
            Set.of("aws_arn", "aws_iam_policy_document", "aws_region", "aws_partition");

    @Override
    public String id() {
        return "review/recovery-names-primary";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var region = plan.own().flatMap(own -> own.unreachable());
        return region.stream().flatMap(primary -> plan.changes().stream()
                .filter(change -> change.deposed().isEmpty())
                .flatMap(change -> check(change, primary).map(found -> found.in(plan.stack()))));
    }

    private Stream<Observation> check(ResourceChange change, String primary) {
        var names = change.managed() ? newly(change, primary) : read(change, primary);
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.ERROR,
                                change,
                                "The recovery stack would need the primary region, which is unreachable on the day of a"
                                        + " failover.",
                                "Read the value from the recovery region, or from the coupling stack's copies there.")
                        .because("names " + primary + ": " + String.join(", ", names)));
    }

    private static List<String> newly(ResourceChange change, String primary) {
        return change.actions().updates() || change.actions().replaces()
                ? change.after()
                        .names()
                        .filter(name -> !SOURCES.contains(name))
                        .map(change::attribute)
                        .filter(attribute -> attribute.after().mentions(primary)
                                && !attribute.before().mentions(primary))
                        .map(Attribute::name)
                        .sorted()
                        .toList()
                : List.of();
    }

    /** What a data source is asked for is known while it is still to be read. */
    private static List<String> read(ResourceChange change, String primary) {
        return change.actions().words().equals(List.of("read")) && !LOCAL.contains(change.type())
                ? change.after()
                        .names()
                        .filter(name -> !SOURCES.contains(name))
                        .filter(name -> change.after().at(name).mentions(primary))
                        .sorted()
                        .toList()
                : List.of();
    }
}
