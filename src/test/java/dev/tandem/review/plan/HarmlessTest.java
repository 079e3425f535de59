package dev.tandem.review.plan;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.review.PlanJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of values may be printed. */
class HarmlessTest {

    @Test
    void printsSwitchesNumbersVersionsZonesRegionsAndClasses() {
        assertThat(words("multi_az", true, false)).isEqualTo("multi_az: true -> false");
        assertThat(words("min_size", 2, 0)).isEqualTo("min_size: 2 -> 0");
        assertThat(words("engine_version", "16.4", "17.2")).isEqualTo("engine_version: 16.4 -> 17.2");
        assertThat(words("instance_class", "db.r6g.large", "db.r6g.xlarge"))
                .isEqualTo("instance_class: db.r6g.large -> db.r6g.xlarge");
        assertThat(words("availability_zone", "eu-south-1a", "eu-south-1b"))
                .isEqualTo("availability_zone: eu-south-1a -> eu-south-1b");
        assertThat(words("subnets", List.of("a", "b"), List.of("a"))).isEqualTo("subnets: 2 elements -> 1 element");
        assertThat(words("ttl", 60, PlanJson.NOTHING)).isEqualTo("ttl: 60 -> null");
    }

    @Test
    void printsNoOtherText() {
        assertThat(words("password", "planted-1", "planted-2")).isEqualTo("password");
        assertThat(words("engine_version", "planted", "16.4")).isEqualTo("engine_version");
        assertThat(words("user_data", "1 2 3", "4")).isEqualTo("user_data");
        assertThat(words("map", Map.of("a", "planted"), Map.of())).isEqualTo("map");
    }

    @Test
    void printsNothingThatTerraformMarksAsSensitive() {
        var change = plan().object("aws_x.x", "update")
                .changes("pin", 1234, 5678)
                .withChange("before_sensitive", Map.of("pin", true))
                .of("stack")
                .changes()
                .get(0);
        assertThat(change.attribute("pin").words()).isEqualTo("pin");
    }

    private static String words(String attribute, Object before, Object after) {
        return plan().object("aws_x.x", "update")
                .changes(attribute, before, after)
                .of("stack")
                .changes()
                .get(0)
                .attribute(attribute)
                .words();
    }
}
