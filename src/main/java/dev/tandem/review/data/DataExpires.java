package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data is deleted by a rule, or sooner than before: objects of a bucket, items of a table. */
final class DataExpires implements PlanCondition {

    @Override
    public String id() {
        return "review/data-expires";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var made = plan.ofType("aws_s3_bucket")
                .filter(change -> change.actions().onlyCreates())
                .flatMap(change -> change.after().at("bucket").text().stream())
                .collect(Collectors.toSet());
        var rules = plan.ofType("aws_s3_bucket_lifecycle_configuration")
                .filter(change -> change.after()
                        .at("bucket")
                        .text()
                        .filter(bucket -> !made.contains(bucket))
                        .isPresent())
                .filter(change ->
                        !change.actions().onlyDeletes() && !change.actions().forgets())
                .flatMap(this::bucket);
        return Stream.concat(rules, plan.ofType("aws_dynamodb_table").flatMap(this::table));
    }

    private Stream<Observation> table(ResourceChange change) {
        return Question.ask(this, change, List.of("ttl.enabled"), Attribute::turnsOn)
                .observed(
                        Severity.WARNING,
                        "Items of this table are deleted once their time to live is over.",
                        "Make sure that the attribute of the time to live is set only on items that may go.");
    }

    private Stream<Observation> bucket(ResourceChange change) {
        var before = Expirations.of(change.before());
        var after = Expirations.of(change.after());
        var sooner = after.sooner(before);
        if (!sooner.isEmpty()) {
            return Stream.of(Observation.violated(
                            this,
                            Severity.WARNING,
                            change,
                            "Objects of this bucket are deleted by a rule that is new, or sooner than before.",
                            "Make sure that these objects are not needed for longer, and that the prefix is the right one.")
                    .because(sooner));
        }
        return after.open()
                ? Stream.of(Observation.cannotBeTold(
                        this,
                        change,
                        "Cannot be told before the apply: when the lifecycle rules of this bucket delete objects.",
                        "Give the rules values that are known in the plan."))
                : Stream.empty();
    }
}
