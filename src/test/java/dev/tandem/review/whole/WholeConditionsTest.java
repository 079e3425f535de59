package dev.tandem.review.whole;

import static dev.tandem.diagnostics.Severity.ERROR;
import static dev.tandem.diagnostics.Severity.NOTE;
import static dev.tandem.diagnostics.Severity.WARNING;
import static dev.tandem.review.Conditioned.reports;
import static dev.tandem.review.Conditioned.staysQuiet;
import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.review.Conditioned;
import dev.tandem.review.PlanJson;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions on plans as a whole, each in both directions. */
class WholeConditionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"completeness", "deletions", "others"})
    void saysWhatThePlanIs(Conditioned conditioned) {
        assertThat(conditioned.observed()).isEqualTo(conditioned.expected());
    }

    static Stream<Conditioned> completeness() {
        return Stream.of(
                reports("review/unknown-format", ERROR, "2.0", plan().set("format_version", "2.0")),
                reports("review/unknown-format", NOTE, "none", plan().without("format_version")),
                staysQuiet("review/unknown-format", "0.1", plan().set("format_version", "0.1")),
                staysQuiet("review/unknown-format", "1.2", plan()),
                reports("review/plan-failed", ERROR, "errored", plan().set("errored", true)),
                staysQuiet("review/plan-failed", "whole", plan()),
                reports("review/partial-plan", WARNING, "targets", plan().set("complete", false)),
                staysQuiet(
                        "review/partial-plan",
                        "errored says it already",
                        plan().set("complete", false).set("errored", true)),
                staysQuiet("review/partial-plan", "not said", plan().without("complete")),
                reports(
                        "review/completeness-unknown",
                        NOTE,
                        "changes",
                        plan().without("complete").object("aws_lb.edge", "update")),
                staysQuiet(
                        "review/completeness-unknown",
                        "changes nothing",
                        plan().without("complete").object("aws_lb.edge", "no-op")),
                staysQuiet("review/completeness-unknown", "said", plan().object("aws_lb.edge", "update")),
                reports(
                        "review/deferred-changes",
                        WARNING,
                        "one",
                        plan().set("deferred_changes", List.of(Map.of("reason", "x")))),
                staysQuiet("review/deferred-changes", "none", plan().set("deferred_changes", List.of())));
    }

    static Stream<Conditioned> deletions() {
        return Stream.of(
                reports("review/everything-deleted", ERROR, "without a reason", deletions(3, "")),
                staysQuiet(
                        "review/everything-deleted", "with reasons", deletions(3, "delete_because_no_resource_config")),
                staysQuiet("review/everything-deleted", "an empty plan", plan()),
                reports("review/mass-deletion", ERROR, "five of ten", deletions(5, "delete_because_count_index", 5)),
                staysQuiet("review/mass-deletion", "five of eleven", deletions(5, "delete_because_count_index", 6)),
                staysQuiet("review/mass-deletion", "four", deletions(4, "delete_because_count_index")),
                staysQuiet("review/mass-deletion", "everything, which is said already", deletions(9, "")));
    }

    static Stream<Conditioned> others() {
        return Stream.of(
                reports("review/check-failed", WARNING, "fails", check("fail")),
                reports("review/check-failed", WARNING, "errs", check("error")),
                staysQuiet("review/check-failed", "unknown", check("unknown")),
                staysQuiet("review/check-failed", "passes", check("pass")),
                reports("review/unknown-action", ERROR, "a new word", plan().object("aws_lb.edge", "suspend")),
                staysQuiet("review/unknown-action", "OpenTofu's", plan().object("aws_lb.edge", "forget", "create")),
                reports("review/secrets-in-clear", NOTE, "a value", secret(Map.of("value", "x"))),
                staysQuiet("review/secrets-in-clear", "no value", secret(Map.of())),
                reports(
                        "review/action-invoked",
                        WARNING,
                        "one",
                        plan().set("action_invocations", List.of(Map.of("type", "aws_x")))),
                staysQuiet("review/action-invoked", "none", plan()));
    }

    private static PlanJson deletions(int count, String reason) {
        return deletions(count, reason, 0);
    }

    private static PlanJson deletions(int count, String reason, int kept) {
        var plan = plan();
        IntStream.range(0, count).forEach(i -> plan.object("aws_sqs_queue.gone[" + i + "]", "delete")
                .with("action_reason", reason));
        IntStream.range(0, kept).forEach(i -> plan.object("aws_sqs_queue.kept[" + i + "]", "no-op"));
        return plan;
    }

    private static PlanJson check(String status) {
        return plan().set("checks", List.of(Map.of("address", Map.of("to_display", "check.c"), "status", status)));
    }

    private static PlanJson secret(Map<String, Object> variable) {
        return plan().set("variables", Map.of("password", variable))
                .set(
                        "configuration",
                        Map.of("root_module", Map.of("variables", Map.of("password", Map.of("sensitive", true)))));
    }
}
