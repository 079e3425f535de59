package dev.tandem.review.region;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table, a secret or a bucket is no longer replicated to one of its regions. */
final class FewerReplicas implements ObjectCondition {

    private static final Map<String, String> LISTS = Map.of(
            "aws_dynamodb_table", "replica",
            "aws_secretsmanager_secret", "replica",
            "aws_s3_bucket_replication_configuration", "rule",
            "aws_ecr_replication_configuration", "replication_configuration.rule");

    /** What names an element of a list: its region, or a rule of a bucket's replication. */
    private static final List<String> NAMES = List.of("region_name", "region", "id");

    @Override
    public String id() {
        return "review/fewer-replicas";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        var lists = Stream.ofNullable(LISTS.get(change.type())).toList();
        return Question.ask(
                        this, change, lists, attribute -> attribute.shrinks().or(losesOne(attribute)))
                .observed(
                        Severity.ERROR,
                        "A replica in another region is taken out: the data is no longer there.",
                        "Keep the replica in each region to which the system fails over.");
    }

    private static Answer losesOne(Attribute attribute) {
        if (!attribute.after().list() || attribute.after().items().stream().anyMatch(Value::unknown)) {
            return Answer.NO;
        }
        var after = active(attribute.after());
        var before = active(attribute.before());
        var known = after.size()
                == attribute.after().items().stream()
                        .filter(FewerReplicas::isActive)
                        .count();
        return Answer.of(known && !after.containsAll(before));
    }

    private static Set<String> active(Value list) {
        return list.items().stream()
                .filter(FewerReplicas::isActive)
                .flatMap(FewerReplicas::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isActive(Value element) {
        return element.at("status").text().filter("Disabled"::equals).isEmpty();
    }

    private static Stream<String> name(Value element) {
        return NAMES.stream().flatMap(name -> element.at(name).text().stream()).limit(1);
    }
}
