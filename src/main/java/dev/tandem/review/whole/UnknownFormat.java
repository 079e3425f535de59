package dev.tandem.review.whole;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plan is of a format that did not exist when this was written, and may hold what is not read here. */
final class UnknownFormat implements PlanCondition {

    private static final Pattern KNOWN = Pattern.compile("[01](\\.[0-9]{1,4}){0,2}");

    @Override
    public String id() {
        return "review/unknown-format";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        if (plan.format().isEmpty()) {
            return Stream.of(Observation.violated(
                    this,
                    Severity.NOTE,
                    plan,
                    "The plan does not say which format it has; it is read as format 1.2.",
                    "Write it with terraform show -json PLANFILE, without leaving anything out."));
        }
        return KNOWN.matcher(plan.format().get()).matches()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                        this,
                        Severity.ERROR,
                        plan,
                        "The plan's format_version has an unknown major number; formats 0.x and 1.x are known.",
                        "Use a newer Tandem, or a Terraform that writes format 1."));
    }
}
