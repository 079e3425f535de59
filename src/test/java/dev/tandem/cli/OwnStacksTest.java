package dev.tandem.cli;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.Analysis;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.review.ApplyOrder;
import dev.tandem.review.Conditions;
import dev.tandem.review.PlanJson;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.own.Reviewed;
import dev.tandem.review.plan.Plan;
import dev.tandem.rules.Healthy;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the review of a plan makes of it once the topology of its stack is known. */
class OwnStacksTest {

    private static final Topology BANK = Healthy.sites()
            .entry(accelerator("edge")
                    .to(service("accounts")
                            .port(8082)
                            .instances(4)
                            .neededInstances(3)
                            .uses(Healthy.ledger())))
            .build();

    private static final String LEDGER = "module.ledger.aws_db_instance.this";
    private static final String GROUP = "module.accounts.aws_autoscaling_group.this";

    @Test
    void namesTheElementAndItsRegion() {
        var finding = review(plan(LEDGER).changes("multi_az", true, false).of("bank-recovery"))
                .findings()
                .get(0);
        assertThat(finding.element().orElseThrow().words())
                .isEqualTo("database \"ledger\" of bank in the recovery region, eu-central-1");
    }

    @Test
    void takesAPromotionForANoteWhileTheRegionIsActive() {
        var promoted = plan(LEDGER).changes("replicate_source_db", "arn:aws:rds:eu-west-1:1:db:bank-ledger", "");
        assertThat(severities(promoted.set("variables", Map.of("role", Map.of("value", "active")))))
                .containsExactly(Severity.NOTE);
        assertThat(severities(promoted.set("variables", Map.of("role", Map.of("value", "standby")))))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void takesAPromotionForAnErrorIfTheStackIsNotOurs() {
        var promoted = plan(LEDGER)
                .changes("replicate_source_db", "arn:aws:rds:eu-west-1:1:db:bank-ledger", "")
                .set("variables", Map.of("role", Map.of("value", "active")));
        assertThat(Review.of(List.of(promoted.of("bank-recovery")), List.of(), LocalDate.MIN)
                        .findings())
                .extracting(ReviewFinding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void eachIntentionNamesAConditionAndAVariableThatThereAre() {
        var texts = String.join("", Analysis.output(BANK).stacks().values());
        var intended = BANK.elements().stream()
                .flatMap(element -> Kinds.<Reviewed<Element>>facet(element, Reviewed.class).stream()
                        .flatMap(kind -> kind.intended(element).stream()))
                .toList();
        assertThat(intended).hasSizeGreaterThan(1).allSatisfy(one -> {
            assertThat(Conditions.ids()).contains(one.condition());
            assertThat(texts).contains("\"" + one.variable() + "\": {");
        });
    }

    @Test
    void takesTrafficThatIsMovedByDecisionForANote() {
        var moved = plan("module.edge.aws_globalaccelerator_endpoint_group.this")
                .changes("traffic_dial_percentage", 100, 0);
        assertThat(severities(
                        "bank-global",
                        moved.set("variables", Map.of("failed_over_services", Map.of("value", List.of("accounts"))))))
                .containsExactly(Severity.NOTE);
        assertThat(severities(
                        "bank-global",
                        moved.set("variables", Map.of("failed_over_services", Map.of("value", List.of())))))
                .containsExactly(Severity.ERROR);
    }

    /** A call whose name only begins so is that of another element. */
    @Test
    void takesWhatIsForgottenForANoteIfItsElementIsRetired() {
        var without = Healthy.sites()
                .entry(accelerator("edge").to(service("accounts").port(8082).uses(postgres("ledger-new"))))
                .retired("ledger", "moved to the warehouse")
                .build();
        assertThat(severities(without, LEDGER)).containsExactly(Severity.NOTE);
        assertThat(severities(without, "module.ledger_credentials.aws_secretsmanager_secret.this"))
                .containsExactly(Severity.NOTE);
        assertThat(severities(without, "module.ledger_new.aws_db_instance.this"))
                .containsExactly(Severity.ERROR);
        assertThat(severities(without, "module.ledgers.aws_db_instance.this")).containsExactly(Severity.ERROR);
        assertThat(severities(BANK, LEDGER)).containsExactly(Severity.ERROR);
    }

    private static List<Severity> severities(Topology topology, String address) {
        var forgotten = PlanJson.plan().object(address, "forget").of("bank-coupling");
        return Review.of(new OwnStacks(List.of(topology)).of(List.of(forgotten)), List.of(), LocalDate.MIN)
                .findings()
                .stream()
                .map(ReviewFinding::severity)
                .toList();
    }

    @Test
    void reportsCapacityBelowWhatTheServiceNeeds() {
        assertThat(severities(plan(GROUP).changes("min_size", 4, 2))).containsExactly(Severity.ERROR);
        assertThat(severities(plan(GROUP).changes("min_size", 4, 3))).containsExactly(Severity.WARNING);
        assertThat(review(plan(GROUP).changes("max_size", 8, 2).of("bank-recovery"))
                        .findings())
                .extracting(finding -> finding.worst().summary())
                .containsExactly("The limit of automatic scaling falls below the 3 instances that service \"accounts\""
                        + " needs to carry the load.");
    }

    @Test
    void reportsAPlanOfAnotherRegion() {
        assertThat(conditions("bank-recovery", inRegion("eu-west-1"))).containsExactly("review/wrong-region");
        assertThat(conditions("bank-recovery", inRegion("eu-central-1"))).isEmpty();
        assertThat(conditions("bank-coupling", inRegion("eu-west-1"))).isEmpty();
    }

    @Test
    void reportsARecoveryStackThatStartsToNeedThePrimaryRegion() {
        var needs = plan("module.accounts.aws_launch_template.this")
                .changes("user_data", "copy from eu-central-1", "copy from eu-west-1");
        assertThat(conditions("bank-recovery", needs)).containsExactly("review/recovery-names-primary");
        assertThat(conditions("bank-primary", needs)).isEmpty();
        var read = PlanJson.plan()
                .object("data.aws_sqs_queue.x", "read")
                .with("mode", "data")
                .with("type", "aws_sqs_queue")
                .after("region", "eu-west-1");
        assertThat(conditions("bank-recovery", read)).containsExactly("review/recovery-names-primary");
    }

    @Test
    void staysQuietAboutSourcesOfCopies() {
        assertThat(conditions(
                        "bank-recovery",
                        plan("module.ledger.aws_db_instance_automated_backups_replication.this")
                                .changes("source_db_instance_arn", "", "arn:aws:rds:eu-west-1:1:db:x")))
                .isEmpty();
    }

    @Test
    void putsTheStacksInTheOrderOfTheirApplies() {
        var order = order(
                plan(LEDGER).changes("port", 1, 2).of("bank-global"),
                plan(LEDGER).changes("port", 1, 2).of("bank-recovery"),
                plan(LEDGER).changes("instance_class", "a", "b").of("bank-primary"),
                PlanJson.plan().of("bank-coupling"));
        assertThat(order.stacks()).containsExactly("bank-primary", "bank-recovery", "bank-global");
        assertThat(order.unchanged()).containsExactly("bank-coupling");
        assertThat(order.apart())
                .containsExactly(new ApplyOrder.Apart("bank-primary", "bank-recovery", List.of("database \"ledger\"")));
    }

    @Test
    void keepsStacksApartOnlyIfBothChangeTheSameData() {
        assertThat(order(
                                plan(LEDGER)
                                        .changes("tags", Map.of("a", "b"), Map.of())
                                        .of("bank-primary"),
                                plan(LEDGER).changes("port", 1, 2).of("bank-recovery"))
                        .apart())
                .isEmpty();
    }

    private static PlanJson plan(String address) {
        return PlanJson.plan().object(address, "update");
    }

    private static PlanJson inRegion(String region) {
        return PlanJson.plan()
                .set(
                        "configuration",
                        Map.of(
                                "provider_config",
                                Map.of(
                                        "aws",
                                        Map.of(
                                                "name",
                                                "aws",
                                                "expressions",
                                                Map.of("region", Map.of("constant_value", region))))));
    }

    private static ApplyOrder order(Plan... plans) {
        return Review.of(new OwnStacks(List.of(BANK)).of(List.of(plans)), List.of(), LocalDate.MIN)
                .order();
    }

    private static Review review(Plan plan) {
        return Review.of(new OwnStacks(List.of(BANK)).of(List.of(plan)), List.of(), LocalDate.MIN);
    }

    private static List<Severity> severities(PlanJson plan) {
        return severities("bank-recovery", plan);
    }

    private static List<Severity> severities(String stack, PlanJson plan) {
        return review(plan.of(stack)).findings().stream()
                .map(ReviewFinding::severity)
                .toList();
    }

    private static List<String> conditions(String stack, PlanJson plan) {
        return Optional.of(review(plan.of(stack))).stream()
                .flatMap(review -> review.findings().stream())
                .map(finding -> finding.worst().condition())
                .toList();
    }
}
