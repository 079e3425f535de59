package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.review.PlanFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No value of a plan gets into a report: every text in every value of real plans is replaced, and none is printed. */
class ReviewSecretsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLANTED = "planted";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json", "sarif", "github"})
    void printsNoTextOfAnyValue(String format) throws IOException {
        for (var fixture : PlanFixtures.all()) {
            var plan = plant(fixture);
            var printed = Cli.run("review", plan.toString(), "--format", format);
            assertThat(printed.exit()).as(fixture + printed.err()).isIn(Exit.CLEAN, Exit.FINDINGS);
            assertThat(printed.out() + printed.err()).as(fixture.toString()).doesNotContainIgnoringCase(PLANTED);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void plantsSomethingInEveryPlan(Path fixture) throws IOException {
        assertThat(Files.readString(plant(fixture))).contains(PLANTED);
    }

    static List<Path> fixtures() {
        return PlanFixtures.all().stream()
                .filter(file -> file.toString().contains("own"))
                .toList();
    }

    private Path plant(Path fixture) throws IOException {
        var bytes = Files.readAllBytes(fixture);
        var utf16 = bytes[0] == (byte) 0xFF;
        var text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        var plan = JSON.readTree(text);
        for (var list : List.of("resource_changes", "resource_drift")) {
            for (var object : plan.path(list)) {
                plantIn(object.path("change").path("before"));
                plantIn(object.path("change").path("after"));
                plantIn(object.path("change").path("importing"));
            }
        }
        for (var values : List.of("variables", "output_changes", "prior_state", "planned_values")) {
            plantIn(plan.path(values));
        }
        return Files.writeString(folder.resolve("plan.json"), plan.toString());
    }

    private static void plantIn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue().isTextual()) {
                    entry.setValue(TextNode.valueOf(PLANTED + " " + entry.getKey()));
                } else {
                    plantIn(entry.getValue());
                }
            });
        }
        if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(PLANTED + i));
                } else {
                    plantIn(array.get(i));
                }
            }
        }
    }
}
