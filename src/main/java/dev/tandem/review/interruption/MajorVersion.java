package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A major version rises, which cannot be taken back; it is an error if a replica or its source does not follow. */
final class MajorVersion implements Condition {

    private static final List<String> SOURCES = List.of("replicate_source_db", "replication_source_identifier");

    @Override
    public String id() {
        return "review/major-version";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(List<Plan> plans) {
        var all = plans.stream()
                .flatMap(Plan::managed)
                .filter(ResourceChange::stays)
                .toList();
        return plans.stream().flatMap(plan -> plan.managed()
                .filter(ResourceChange::stays)
                .flatMap(change -> check(change, all))
                .map(observation -> observation.in(plan.stack())));
    }

    private Stream<Observation> check(ResourceChange change, List<ResourceChange> all) {
        var question = rising(change);
        var oneSided = !question.holding().isEmpty()
                && all.stream()
                        .anyMatch(other -> arePair(change, other)
                                && rising(other).holding().isEmpty());
        return oneSided
                ? question.observed(
                        Severity.ERROR,
                        "The major version rises on one side of a replica pair only: replication may stop.",
                        "Upgrade the replica and its source in the order that the engine's upgrade guide gives.")
                : question.observed(
                        Severity.WARNING,
                        "The major version rises: this takes downtime, and the way back is a restore from a backup.",
                        "Upgrade a copy first, and take a snapshot right before.");
    }

    private Question rising(ResourceChange change) {
        var question = Question.ask(this, change, Versions.of(change), attribute -> Versions.rises(change, attribute));
        return change.actions().updates() ? question : new Question(this, change, question.holding(), List.of());
    }

    private static boolean arePair(ResourceChange one, ResourceChange other) {
        return !one.equals(other)
                && one.type().equals(other.type())
                && (replicates(one, other) || replicates(other, one) || shareGlobalCluster(one, other));
    }

    private static boolean replicates(ResourceChange replica, ResourceChange source) {
        return SOURCES.stream()
                .flatMap(name -> text(replica, name).stream())
                .anyMatch(name -> text(source, "arn").filter(name::equals).isPresent()
                        || text(source, "identifier").filter(name::equals).isPresent());
    }

    private static boolean shareGlobalCluster(ResourceChange one, ResourceChange other) {
        var global = text(one, "global_cluster_identifier");
        return global.isPresent() && global.equals(text(other, "global_cluster_identifier"));
    }

    private static Optional<String> text(ResourceChange change, String name) {
        return change.before().at(name).text();
    }
}
