package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Snippets are compiled together, yet each is told its own errors only. */
class SnippetsTest {

    private static final String SOUND = """
            return topology("shop")
                    .primary(EU_WEST_1, network("10.1.0.0/16"))
                    .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                    .state(stateBucket("shop-terraform-state"))
                    .build();
            """;

    private static final Snippets SNIPPETS = Snippets.of(Map.of(
            "Sound", SOUND,
            "Unfinished", "return topology(",
            "Unknown", "return elephant();"));

    @Test
    void compilesWhatIsSoundBesideWhatIsNot() {
        assertThat(SNIPPETS.definition("Sound").define().name()).isEqualTo("shop");
    }

    @Test
    void reportsAnErrorOfTheParser() {
        assertThatThrownBy(() -> SNIPPETS.definition("Unfinished"))
                .hasMessageStartingWith("Unfinished does not compile:\n/Unfinished.java:")
                .hasMessageNotContainingAny("Unknown", "elephant");
    }

    @Test
    void reportsAnErrorThatComesAfterThoseOfTheParser() {
        assertThatThrownBy(() -> SNIPPETS.definition("Unknown"))
                .hasMessageStartingWith("Unknown does not compile:\n/Unknown.java:")
                .hasMessageContaining("elephant()")
                .hasMessageNotContaining("Unfinished");
    }
}
