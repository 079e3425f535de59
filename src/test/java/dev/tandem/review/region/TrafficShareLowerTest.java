package dev.tandem.review.region;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficShareLowerTest {

    private static final String ID = "review/traffic-share-lower";

    @Test
    void reportsADialThatGoesToZero() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes("traffic_dial_percentage", 100, 0)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void warnsOfADialThatIsTurnedDown() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes("traffic_dial_percentage", 100, 50)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void notesItDuringAFailover() {
        assertThat(plan().set("variables", Map.of("failed_over", Map.of("value", true)))
                        .object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes("traffic_dial_percentage", 100, 0)
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void reportsEndpointsWithoutWeight() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes("endpoint_configuration", List.of(Map.of("weight", 128)), List.of(Map.of("weight", 0)))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void warnsOfFewerEndpoints() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes(
                                "endpoint_configuration",
                                List.of(Map.of("weight", 128), Map.of("weight", 128)),
                                List.of(Map.of("weight", 128)))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void warnsOfALowerWeightOfARecord() {
        assertThat(plan().object("aws_route53_record.a", "update")
                        .changes(
                                "weighted_routing_policy", List.of(Map.of("weight", 90)), List.of(Map.of("weight", 10)))
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .becomesUnknown("traffic_dial_percentage", 100)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereTheShareStaysOrRises() {
        assertThat(plan().object("aws_globalaccelerator_endpoint_group.a", "update")
                        .changes("traffic_dial_percentage", 0, 100)
                        .keeps("endpoint_configuration", List.of(Map.of("weight", 128)))
                        .observed(ID))
                .isEmpty();
    }
}
