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

class SmallerInstanceTest {

    private static final String ID = "review/smaller-instance";

    @ParameterizedTest
    @CsvSource({
        "instance_class, db.r6g.2xlarge, db.r6g.large",
        "instance_class, db.r6g.xlarge, db.r7g.large",
        "instance_class, db.r6g.large, db.m6g.large",
        "instance_class, db.t3.medium, db.t3.small",
        "node_type, cache.r6g.xlarge, cache.r6g.large",
        "host_instance_type, mq.m5.xlarge, mq.m5.large",
        "instance_type, m6i.xlarge, m6i.large"
    })
    void warnsOfASmallerInstance(String attribute, String before, String after) {
        assertThat(plan().object("aws_x.x", "update")
                        .changes(attribute, before, after)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.severity()).isEqualTo(Severity.WARNING);
                    assertThat(observation.evidence()).containsExactly(attribute + ": " + before + " -> " + after);
                });
    }

    @Test
    void warnsOfSmallerBrokersAndDataNodes() {
        assertThat(plan().object("aws_msk_cluster.x", "update")
                        .changes("broker_node_group_info", type("kafka.m5.xlarge"), type("kafka.m5.large"))
                        .object("aws_opensearch_domain.x", "update")
                        .changes("cluster_config", type("r6g.xlarge.search"), type("r6g.large.search"))
                        .observed(ID))
                .hasSize(2);
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .becomesUnknown("instance_class", "db.r6g.large")
                        .observed(ID))
                .extracting(Observation::outcome)
                .containsExactly(Outcome.CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "db.r6g.large, db.r6g.xlarge",
        "db.r6g.large, db.r7g.large",
        "db.r6g.large, db.serverless",
        "db.serverless, db.r6g.large",
        "m5.metal, m5.large"
    })
    void staysQuietWhereItGrowsOrCannotBeCompared(String before, String after) {
        assertThat(plan().object("aws_db_instance.x", "update")
                        .changes("instance_class", before, after)
                        .observed(ID))
                .isEmpty();
    }

    private static List<Map<String, Object>> type(String name) {
        return List.of(Map.of("instance_type", name));
    }
}
