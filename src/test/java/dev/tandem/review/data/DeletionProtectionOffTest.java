package dev.tandem.review.data;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionProtectionOffTest {

    private static final String ID = "review/deletion-protection-off";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deletion_protection",
                "deletion_protection_enabled",
                "enable_deletion_protection",
                "disable_api_termination"
            })
    void reportsProtectionThatIsTurnedOff(String attribute) {
        assertThat(plan().object("aws_x.x", "update")
                        .changes(attribute, true, false)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> {
                    assertThat(observation.outcome()).isEqualTo(Outcome.VIOLATED);
                    assertThat(observation.severity()).isEqualTo(Severity.ERROR);
                    assertThat(observation.evidence()).containsExactly(attribute + ": true -> false");
                });
    }

    @Test
    void cannotTellWhatIsKnownOnlyAfterTheApply() {
        assertThat(plan().object("aws_db_instance.orders", "update")
                        .becomesUnknown("deletion_protection", true)
                        .observed(ID))
                .singleElement()
                .satisfies(observation -> assertThat(observation.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD));
    }

    @Test
    void staysQuietWhereProtectionStaysOrComes() {
        assertThat(plan().object("aws_db_instance.kept", "update")
                        .keeps("deletion_protection", true)
                        .object("aws_db_instance.protected", "update")
                        .changes("deletion_protection", false, true)
                        .object("aws_db_instance.gone", "delete")
                        .before("deletion_protection", true)
                        .object("aws_db_instance.made", "create")
                        .after("deletion_protection", false)
                        .observed(ID))
                .isEmpty();
    }
}
