package dev.tandem.terraform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Examples;
import dev.tandem.lowering.Lowering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that is read without a mapper is the one that Jackson's mapper reads, and has the same text. */
class JsonTreeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"a \\\"b\\\" \\\\ \\n \\u00e9 € 🏦 </\"",
                "{\"a\": [1, -2, 3000000000, 123456789012345678901234567890, 1.5, 1e3, -0.25], \"b\": {\"c\": null}}",
                "{\"twice\": 1, \"twice\": [true, false, []]}",
                "{\"a\": 1} {\"ignored\": 2}",
                "",
                "  "
            })
    void isTheTreeOfTheMapper(String text) throws JsonProcessingException {
        var tree = JsonTree.read(text);
        assertThat(tree).isEqualTo(MAPPER.readTree(text));
        assertThat(JsonTree.write(tree)).isEqualTo(tree.isMissingNode() ? "null" : tree.toString());
    }

    @Test
    void isTheTreeOfTheMapperForEachStackOfTheExamples() {
        assertThat(Examples.all())
                .flatExtracting(example -> Lowering.texts(example).values())
                .hasSizeGreaterThan(5 * 5)
                .allSatisfy(text -> {
                    var tree = JsonTree.read(text);
                    assertThat(tree).isEqualTo(MAPPER.readTree(text));
                    assertThat(JsonTree.write(tree)).isEqualTo(tree.toString());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1", "{\"a\"}", "{\"a\": }", "nope", "[1,]"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(JsonProcessingException.class);
    }
}
