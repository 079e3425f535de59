package dev.tandem.review.condition;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** One thing that a plan should not do unnoticed. Its title and its reasons are on its page, {@code docs/rules/ID.md}. */
public interface Condition {

    /** Stable id, {@code review/clause}; its page is found by it. */
    String id();

    /** The worst that it reports. */
    Severity severity();

    /** Everything that violates it, or of which that cannot be told, in plans that are applied together. */
    Stream<Observation> check(List<Plan> plans);
}
