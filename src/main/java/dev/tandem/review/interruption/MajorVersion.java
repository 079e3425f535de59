package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Condition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A major version rises, which cannot be taken back; it is an error if a replica or its source does not follow. */
final class MajorVersion implements Condition {

    private static final List<String> NAMES = List.of("arn", "identifier");
    private static final List<String> GLOBALS = List.of("global_cluster_identifier");
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
        var left = plans.stream()
                .flatMap(Plan::managed)
                .filter(ResourceChange::stays)
                .filter(change -> rising(change).holding().isEmpty())
                .collect(Sides::new, Sides::add, Sides::addAll);
        return plans.stream().flatMap(plan -> plan.touched()
                .filter(ResourceChange::stays)
                .flatMap(change -> check(change, left))
                .map(observation -> observation.in(plan.stack())));
    }

    private Stream<Observation> check(ResourceChange change, Sides left) {
        var question = rising(change);
        return !question.holding().isEmpty() && left.holdsPartnerOf(change)
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

    /** Objects by what the other side of a replica pair knows them by. */
    private static final class Sides {

        private final Set<String> names = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private final Set<String> globals = new HashSet<>();

        void add(ResourceChange change) {
            keys(change, NAMES).forEach(names::add);
            keys(change, SOURCES).forEach(sources::add);
            keys(change, GLOBALS).forEach(globals::add);
        }

        void addAll(Sides more) {
            names.addAll(more.names);
            sources.addAll(more.sources);
            globals.addAll(more.globals);
        }

        /** Whether one of them is the source or a replica of an object, or in its global cluster. */
        boolean holdsPartnerOf(ResourceChange change) {
            return keys(change, SOURCES).anyMatch(names::contains)
                    || keys(change, NAMES).anyMatch(sources::contains)
                    || keys(change, GLOBALS).anyMatch(globals::contains);
        }

        private static Stream<String> keys(ResourceChange change, List<String> attributes) {
            return attributes.stream()
                    .flatMap(name -> change.before().at(name).text().stream())
                    .map(value -> change.type() + " " + value);
        }
    }
}
