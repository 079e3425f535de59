package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.PlanJson;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewerZonesTest {

    private static final String ID = "review/fewer-zones";
    private static final List<String> THREE = List.of("subnet-a", "subnet-b", "subnet-c");
    private static final List<String> TWO = List.of("subnet-a", "subnet-b");

    @ParameterizedTest
    @CsvSource({
        "aws_autoscaling_group, vpc_zone_identifier",
        "aws_alb, subnets",
        "aws_rds_cluster, availability_zones",
        "aws_db_subnet_group, subnet_ids"
    })
    void reportsAListThatGetsShorter(String type, String attribute) {
        assertThat(plan().object(type + ".x", "update")
                        .changes(attribute, THREE, TWO)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.ERROR);
                    assertThat(observation.evidence()).containsExactly(attribute + ": 3 elements -> 2 elements");
                });
    }

    @Test
    void reportsAListOfWhichTheMaskHoldsNoTrue() {
        assertThat(plan().object("aws_lb.edge", "delete", "create")
                        .changes("subnets", THREE, TWO)
                        .withChange("after_unknown", Map.of("subnets", List.of(false, false), "subnet_mapping", true))
                        .before("subnet_mapping", List.of(Map.of(), Map.of(), Map.of()))
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.VIOLATED);
    }

    @Test
    void reportsAsManySubnetsInFewerZones() {
        assertThat(subnets()
                        .object("aws_autoscaling_group.web", "update")
                        .changes("vpc_zone_identifier", TWO, List.of("subnet-a", "subnet-a2"))
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.VIOLATED);
    }

    @Test
    void staysQuietWhereFewerSubnetsAreInTheSameZones() {
        assertThat(subnets()
                        .object("aws_autoscaling_group.web", "update")
                        .changes("vpc_zone_identifier", List.of("subnet-a", "subnet-a2", "subnet-b"), TWO)
                        .observed(ID))
                .isEmpty();
    }

    @Test
    void reportsASearchDomainInFewerZones() {
        assertThat(plan().object("aws_opensearch_domain.x", "update")
                        .changes("cluster_config", zones(3), zones(2))
                        .observed(ID))
                .hasSize(1);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_autoscaling_group.web", "update")
                        .becomesUnknown("vpc_zone_identifier", THREE)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereTheZonesStay() {
        assertThat(plan().object("aws_autoscaling_group.web", "update")
                        .changes("vpc_zone_identifier", TWO, THREE)
                        .becomesUnknown("availability_zones", List.of("eu-south-1a", "eu-south-1b"))
                        .object("aws_network_acl.web", "update")
                        .changes("subnet_ids", THREE, TWO)
                        .object("aws_lb.gone", "delete")
                        .before("subnets", THREE)
                        .observed(ID))
                .isEmpty();
    }

    private static PlanJson subnets() {
        return plan().object("aws_subnet.a", "no-op")
                .keeps("id", "subnet-a")
                .keeps("availability_zone", "eu-south-1a")
                .object("aws_subnet.a2", "no-op")
                .keeps("id", "subnet-a2")
                .keeps("availability_zone", "eu-south-1a")
                .object("aws_subnet.b", "no-op")
                .keeps("id", "subnet-b")
                .keeps("availability_zone", "eu-south-1b");
    }

    private static List<Map<String, Object>> zones(int count) {
        return List.of(Map.of("zone_awareness_config", List.of(Map.of("availability_zone_count", count))));
    }
}
