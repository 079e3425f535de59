package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.diagnostics.Severity;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;

class TrafficRuleDeletedTest {

    private static final String ID = "review/traffic-rule-deleted";
    private static final Object NONE = NullNode.getInstance();

    @Test
    void warnsOfARuleThatGoes() {
        assertThat(rule("aws_vpc_security_group_ingress_rule.a", 443).observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsWhereTheSuccessorIsInAnotherGroup() {
        assertThat(rule("aws_vpc_security_group_ingress_rule.a", 443)
                        .object("aws_vpc_security_group_ingress_rule.b", "create")
                        .after("security_group_id", "sg-2")
                        .after("ip_protocol", "tcp")
                        .after("from_port", 443)
                        .after("to_port", 443)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsWhereAReplacementOpensAnotherPort() {
        assertThat(plan().object("aws_security_group_rule.a", "delete", "create")
                        .keeps("type", "ingress")
                        .keeps("protocol", "tcp")
                        .changes("from_port", 443, 444)
                        .changes("to_port", 443, 444)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(rule("aws_vpc_security_group_ingress_rule.a", 443)
                        .object("aws_vpc_security_group_ingress_rule.b", "create")
                        .after("ip_protocol", "tcp")
                        .after("from_port", 443)
                        .after("to_port", 443)
                        .becomesUnknown("security_group_id", NONE)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereThePortStaysOpen() {
        assertThat(rule("aws_vpc_security_group_ingress_rule.a", 443)
                        .object("aws_vpc_security_group_ingress_rule.b", "create")
                        .after("security_group_id", "sg-1")
                        .after("ip_protocol", "-1")
                        .object("aws_security_group_rule.c", "delete", "create")
                        .keeps("type", "egress")
                        .keeps("protocol", "tcp")
                        .keeps("from_port", 53)
                        .keeps("to_port", 53)
                        .keeps("security_group_id", "sg-3")
                        .observed(ID))
                .isEmpty();
    }

    @Test
    void staysQuietWhereTheGroupGoesToo() {
        assertThat(rule("aws_vpc_security_group_ingress_rule.a", 443)
                        .object("aws_security_group.gone", "delete")
                        .before("id", "sg-1")
                        .observed(ID))
                .isEmpty();
    }

    private static PlanJson rule(String address, int port) {
        return plan().object(address, "delete")
                .before("security_group_id", "sg-1")
                .before("ip_protocol", "tcp")
                .before("from_port", port)
                .before("to_port", port);
    }
}
