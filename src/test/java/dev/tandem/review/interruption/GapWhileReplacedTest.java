package dev.tandem.review.interruption;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapWhileReplacedTest {

    private static final String ID = "review/gap-while-replaced";

    @Test
    void warnsOfWhatIsDestroyedFirst() {
        assertThat(plan().object("aws_security_group.db", "delete", "create")
                        .changes("name", "db", "db-2")
                        .withChange("replace_paths", List.of(List.of("name")))
                        .observed(ID))
                .flatExtracting(Observation::evidence)
                .containsExactly("name");
    }

    @Test
    void isAWarning() {
        assertThat(plan().object("aws_alb_target_group.a", "delete", "create").observed(ID))
                .extracting(Observation::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void staysQuietWhereTheSuccessorIsFirst() {
        assertThat(plan().object("aws_security_group.a", "create", "delete")
                        .object("aws_security_group.b", "delete")
                        .object("terraform_data.c", "delete", "create")
                        .observed(ID))
                .isEmpty();
    }
}
