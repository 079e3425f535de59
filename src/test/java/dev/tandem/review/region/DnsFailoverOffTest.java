package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DnsFailoverOffTest {

    private static final String ID = "review/dns-failover-off";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void reportsEachWayToTurnFailoverOff() {
        assertThat(plan().object("aws_route53_record.a", "update")
                        .changes("health_check_id", "11111111", NONE)
                        .object("aws_route53_record.b", "update")
                        .changes("failover_routing_policy", role("PRIMARY"), List.of())
                        .object("aws_route53_record.c", "update")
                        .changes("failover_routing_policy", role("PRIMARY"), role("SECONDARY"))
                        .object("aws_route53_record.d", "update")
                        .changes("set_identifier", "one", "two")
                        .object("aws_route53_record.e", "update")
                        .changes(
                                "alias",
                                List.of(Map.of("evaluate_target_health", true)),
                                List.of(Map.of("evaluate_target_health", false)))
                        .observed(ID))
                .flatExtracting(Observation::evidence)
                .containsExactly(
                        "health_check_id",
                        "failover_routing_policy: 1 element -> 0 elements",
                        "failover_routing_policy.type: PRIMARY -> SECONDARY",
                        "set_identifier",
                        "alias.evaluate_target_health: true -> false");
    }

    @Test
    void isAnError() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .changes("health_check_id", "11111111", "")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .becomesUnknown("health_check_id", "11111111")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereFailoverStaysOrComes() {
        assertThat(plan().object("aws_route53_record.www", "update")
                        .changes("health_check_id", NONE, "11111111")
                        .keeps("failover_routing_policy", role("PRIMARY"))
                        .object("aws_x.x", "update")
                        .changes("set_identifier", "one", "two")
                        .observed(ID))
                .isEmpty();
    }

    private static List<Map<String, Object>> role(String name) {
        return List.of(Map.of("type", name));
    }
}
