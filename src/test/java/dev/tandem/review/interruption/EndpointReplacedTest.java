package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import org.junit.jupiter.api.Test;

class EndpointReplacedTest {

    private static final String ID = "review/endpoint-replaced";

    @Test
    void weighsTheOrder() {
        assertThat(plan().object("aws_lb.a", "delete", "create")
                        .object("aws_lb.b", "delete")
                        .object("aws_lb.c", "create", "delete")
                        .observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING);
    }

    @Test
    void reportsTheAccessPointOfAMountedFileSystem() {
        assertThat(plan().object("aws_efs_access_point.shared", "delete", "create")
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> assertThat(observation.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void staysQuietWhereEndpointsStay() {
        assertThat(plan().object("aws_lb.a", "update")
                        .object("aws_lb.b", "create")
                        .object("aws_lb.c", "forget")
                        .object("aws_instance.d", "delete")
                        .observed(ID))
                .isEmpty();
    }
}
