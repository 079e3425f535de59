package dev.tandem.review.redundancy;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandbyOffTest {

    private static final String ID = "review/standby-off";

    @ParameterizedTest
    @ValueSource(strings = {"multi_az", "multi_az_enabled", "automatic_failover_enabled"})
    void reportsASwitchThatIsTurnedOff(String attribute) {
        assertThat(plan().object("aws_x.x", "update")
                        .changes(attribute, true, false)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.ERROR);
                    assertThat(observation.evidence()).containsExactly(attribute + ": true -> false");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone_awareness_enabled", "multi_az_with_standby_enabled"})
    void reportsASearchDomainWithoutZones(String attribute) {
        assertThat(plan().object("aws_opensearch_domain.x", "update")
                        .changes("cluster_config", List.of(Map.of(attribute, true)), List.of(Map.of(attribute, false)))
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource({
        "aws_mq_broker, deployment_mode, ACTIVE_STANDBY_MULTI_AZ, SINGLE_INSTANCE",
        "aws_fsx_ontap_file_system, deployment_type, MULTI_AZ_1, SINGLE_AZ_1",
        "aws_opensearchserverless_collection, standby_replicas, ENABLED, DISABLED"
    })
    void reportsADeploymentThatLeavesItsZones(String type, String attribute, String before, String after) {
        assertThat(plan().object(type + ".x", "delete", "create")
                        .changes(attribute, before, after)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.VIOLATED);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("multi_az", true)
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void staysQuietWhereTheStandbyStaysOrComes() {
        assertThat(plan().object("aws_db_instance.kept", "update")
                        .keeps("multi_az", true)
                        .object("aws_db_instance.added", "update")
                        .changes("multi_az", false, true)
                        .object("aws_db_instance.gone", "delete")
                        .before("multi_az", true)
                        .object("aws_mq_broker.jobs", "update")
                        .changes("deployment_mode", "SINGLE_INSTANCE", "CLUSTER_MULTI_AZ")
                        .object("aws_fsx_ontap_file_system.files", "update")
                        .changes("deployment_type", "MULTI_AZ_1", "MULTI_AZ_2")
                        .observed(ID))
                .isEmpty();
    }
}
