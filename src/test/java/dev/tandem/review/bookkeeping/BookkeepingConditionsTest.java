package dev.tandem.review.bookkeeping;

import static dev.tandem.diagnostics.Severity.ERROR;
import static dev.tandem.diagnostics.Severity.NOTE;
import static dev.tandem.diagnostics.Severity.WARNING;
import static dev.tandem.review.Conditioned.reports;
import static dev.tandem.review.Conditioned.staysQuiet;
import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.review.Conditioned;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions on what Terraform knows of objects, each in both directions. */
class BookkeepingConditionsTest {

    private static final String RENAMED = "review/renamed-without-moved";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"renames", "states", "statesMore", "statesFurther", "drift", "driftMore"})
    void saysWhatThePlanDoes(Conditioned conditioned) {
        assertThat(conditioned.observed()).isEqualTo(conditioned.expected());
    }

    @Test
    void writesTheMovedBlock() {
        assertThat(keyed("aws_sqs_queue.jobs", "delete_because_wrong_repetition")
                        .observed(RENAMED))
                .singleElement()
                .extracting(Observation::fix)
                .isEqualTo("If it is the same, write moved { from = aws_sqs_queue.jobs[0], to ="
                        + " aws_sqs_queue.jobs[\"a\"] }.");
    }

    @Test
    void pairsEachObjectWithTheOneThatIsMostLikeIt() {
        var plan = plan().object("aws_lb.old", "delete")
                .with("action_reason", "delete_because_no_resource_config")
                .before("name", "blue")
                .before("internal", true)
                .object("aws_lb.other", "create")
                .after("name", "green")
                .after("internal", true)
                .object("aws_lb.same", "create")
                .after("name", "blue")
                .after("internal", true);
        assertThat(plan.observed(RENAMED))
                .flatExtracting(Observation::evidence)
                .containsExactly("created: aws_lb.same");
    }

    static Stream<Conditioned> renames() {
        return Stream.of(
                reports(RENAMED, ERROR, "a queue", keyed("aws_sqs_queue.jobs", "delete_because_wrong_repetition")),
                reports(RENAMED, WARNING, "a balancer", keyed("aws_lb.edge", "delete_because_each_key")),
                reports(RENAMED, ERROR, "another name", named("aws_sqs_queue.old", "jobs", "jobs")),
                reports(RENAMED, ERROR, "another module", named("module.a.aws_sqs_queue.new", "jobs", "jobs")),
                staysQuiet(RENAMED, "another thing", named("aws_sqs_queue.old", "jobs", "mails")),
                reports(RENAMED, WARNING, "a rule under another key", rule("192.0.2.0/24", "192.0.2.0/24")),
                staysQuiet(RENAMED, "a rule about other addresses", rule("192.0.2.0/24", "0.0.0.0/0")),
                staysQuiet(
                        RENAMED,
                        "one less",
                        plan().object("aws_sqs_queue.jobs[2]", "delete")
                                .with("action_reason", "delete_because_count_index")),
                staysQuiet(
                        RENAMED,
                        "moved",
                        plan().object("aws_sqs_queue.new", "no-op").with("previous_address", "aws_sqs_queue.old")),
                reports(
                        "review/moved-to-nowhere",
                        WARNING,
                        "no target",
                        plan().object("aws_lb.edge", "delete").with("action_reason", "delete_because_no_move_target")),
                staysQuiet("review/moved-to-nowhere", "another reason", plan().object("aws_lb.edge", "delete")));
    }

    static Stream<Conditioned> states() {
        return Stream.of(
                reports(
                        "review/replaced-by-request",
                        ERROR,
                        "a tainted store",
                        replaced("aws_sqs_queue.jobs", "replace_because_tainted")),
                reports(
                        "review/replaced-by-request",
                        WARNING,
                        "a balancer",
                        replaced("aws_lb.edge", "replace_by_request")),
                staysQuiet(
                        "review/replaced-by-request",
                        "by its configuration",
                        replaced("aws_lb.edge", "replace_because_cannot_update")),
                reports(
                        "review/replaced-with-its-dependency",
                        NOTE,
                        "known later",
                        replaced("aws_lb.edge", "replace_because_cannot_update")
                                .withChange("replace_paths", List.of(List.of("subnets")))
                                .becomesUnknown("subnets", "x")));
    }

    static Stream<Conditioned> statesMore() {
        return Stream.of(
                staysQuiet(
                        "review/replaced-with-its-dependency",
                        "known",
                        replaced("aws_lb.edge", "replace_because_cannot_update")
                                .withChange("replace_paths", List.of(List.of("name")))
                                .changes("name", "a", "b")),
                reports("review/forgotten", ERROR, "a store", plan().object("aws_sqs_queue.jobs", "forget")),
                reports(
                        "review/forgotten",
                        WARNING,
                        "replaced without destroying",
                        plan().object("aws_lb.edge", "create", "forget")),
                staysQuiet("review/forgotten", "kept", plan().object("aws_sqs_queue.jobs", "no-op")),
                reports("review/import-changes", WARNING, "updated", imported("update")),
                reports("review/import-changes", ERROR, "replaced", imported("delete", "create")),
                staysQuiet("review/import-changes", "unchanged", imported("no-op")),
                reports(
                        "review/left-over-object",
                        NOTE,
                        "a target group",
                        plan().object("aws_lb_target_group.web", "delete").with("deposed", "0a1b2c3d")),
                reports(
                        "review/left-over-object",
                        WARNING,
                        "a store",
                        plan().object("aws_sqs_queue.jobs", "delete").with("deposed", "0a1b2c3d")));
    }

    static Stream<Conditioned> statesFurther() {
        return Stream.of(staysQuiet("review/left-over-object", "none", plan().object("aws_sqs_queue.jobs", "delete")));
    }

    static Stream<Conditioned> drift() {
        return Stream.of(
                reports(
                        "review/deleted-outside-terraform",
                        ERROR,
                        "a store",
                        plan().drift("aws_sqs_queue.jobs", "delete")),
                reports(
                        "review/deleted-outside-terraform",
                        ERROR,
                        "a copy",
                        plan().drift("aws_efs_replication_configuration.r", "delete")),
                reports(
                        "review/deleted-outside-terraform",
                        WARNING,
                        "a balancer",
                        plan().drift("aws_lb.edge", "delete")),
                staysQuiet("review/deleted-outside-terraform", "changed", plan().drift("aws_lb.edge", "update")),
                reports(
                        "review/drift-weakens",
                        WARNING,
                        "standby off",
                        plan().drift("aws_db_instance.orders", "update").changes("multi_az", true, false)),
                reports(
                        "review/drift-weakens",
                        WARNING,
                        "shorter",
                        plan().drift("aws_db_instance.orders", "update").changes("backup_retention_period", 7, 1)));
    }

    static Stream<Conditioned> driftMore() {
        var promoted = plan().drift("aws_db_instance.copy", "update").changes("replicate_source_db", "orders", "");
        var follows = plan().drift("aws_db_instance.copy", "update").changes("replicate_source_db", "orders", "");
        return Stream.of(
                reports("review/drift-weakens", NOTE, "what the plan rests on", relevant("name", "a", "b")),
                staysQuiet("review/drift-weakens", "what it rests on is as it was", relevant("name", "a", "a")),
                staysQuiet(
                        "review/drift-weakens",
                        "tags",
                        plan().drift("aws_lb.edge", "update").changes("tags", Map.of(), Map.of("a", "b"))),
                reports(
                        "review/failover-undone",
                        ERROR,
                        "follows again",
                        promoted.object("aws_db_instance.copy", "update").changes("replicate_source_db", "", "orders")),
                staysQuiet("review/failover-undone", "written down", follows.object("aws_db_instance.copy", "no-op")));
    }

    private static PlanJson rule(String before, String after) {
        return plan().object("aws_vpc_security_group_ingress_rule.clients[\"a\"]", "delete")
                .with("action_reason", "delete_because_each_key")
                .before("cidr_ipv4", before)
                .object("aws_vpc_security_group_ingress_rule.clients[\"b\"]", "create")
                .after("cidr_ipv4", after);
    }

    private static PlanJson keyed(String resource, String reason) {
        return plan().object(resource + "[0]", "delete")
                .with("action_reason", reason)
                .before("name", "a")
                .object(resource + "[\"a\"]", "create")
                .after("name", "b");
    }

    private static PlanJson named(String from, String before, String after) {
        return plan().object(from, "delete")
                .with("action_reason", "delete_because_no_resource_config")
                .before("name", before)
                .before("fifo_queue", false)
                .object("aws_sqs_queue.new", "create")
                .after("name", after)
                .after("fifo_queue", false);
    }

    private static PlanJson replaced(String address, String reason) {
        return plan().object(address, "delete", "create").with("action_reason", reason);
    }

    private static PlanJson imported(String... actions) {
        return plan().object("aws_lb.edge", actions).withChange("importing", Map.of("id", "x"));
    }

    private static PlanJson relevant(String attribute, String before, String after) {
        return plan().set(
                        "relevant_attributes",
                        List.of(Map.of("resource", "aws_lb.edge", "attribute", List.of(attribute))))
                .drift("aws_lb.edge", "update")
                .changes(attribute, before, after);
    }
}
