package dev.tandem.review;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;

/** A plan and what a condition makes of it, for tests that hold many of them. */
public record Conditioned(String condition, String what, PlanJson plan, String expected) {

    /** A plan that the condition reports once, with this severity. */
    public static Conditioned reports(String condition, Severity severity, String what, PlanJson plan) {
        return new Conditioned(condition, what, plan, severity.word());
    }

    /** A plan of which the condition cannot tell. */
    public static Conditioned cannotTell(String condition, String what, PlanJson plan) {
        return new Conditioned(condition, what, plan, Outcome.CANNOT_BE_TOLD.words());
    }

    /** A plan that the condition has nothing to say of. */
    public static Conditioned staysQuiet(String condition, String what, PlanJson plan) {
        return new Conditioned(condition, what, plan, "");
    }

    /** What the condition makes of the plan, in the words of {@code expected}. */
    public String observed() {
        return String.join(
                ", ", plan.observed(condition).stream().map(Conditioned::words).toList());
    }

    private static String words(Observation observation) {
        return observation.outcome() == Outcome.VIOLATED
                ? observation.severity().word()
                : observation.outcome().words();
    }

    @Override
    public String toString() {
        return condition + " " + (expected.isEmpty() ? "stays quiet: " : expected + ": ") + what;
    }
}
