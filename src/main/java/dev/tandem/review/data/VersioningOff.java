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

/** A bucket no longer keeps earlier versions of its objects. Removing the versioning resource suspends versioning too. */
final class VersioningOff implements PlanCondition {

    private static final String STATUS = "versioning_configuration.status";
    private static final String SUMMARY =
            "Versioning of the bucket is suspended: objects that are overwritten or deleted from then on are gone.";
    private static final String FIX = "Keep the status \"Enabled\"; replication to another region needs it too.";

    @Override
    public String id() {
        return "review/versioning-off";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        var buckets = plan.ofType("aws_s3_bucket")
                .filter(change -> change.actions().deletes())
                .flatMap(change -> change.before().at("id").text().stream())
                .collect(Collectors.toSet());
        return plan.ofType("aws_s3_bucket_versioning")
                .filter(change -> change.before()
                        .at("bucket")
                        .text()
                        .filter(buckets::contains)
                        .isEmpty())
                .flatMap(this::check);
    }

    private Stream<Observation> check(ResourceChange change) {
        var status =
                new Attribute(STATUS, change.before().at(STATUS), change.after().at(STATUS));
        var removed = change.actions().onlyDeletes() && status.leaves("Enabled").holds();
        return removed
                ? Stream.of(Observation.violated(this, Severity.ERROR, change, SUMMARY, FIX))
                : Question.ask(this, change, List.of(STATUS), attribute -> attribute.leaves("Enabled"))
                        .observed(Severity.ERROR, SUMMARY, FIX);
    }
}
