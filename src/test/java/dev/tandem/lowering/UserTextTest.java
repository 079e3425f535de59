package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that a user writes is data: it comes out as it went in, whatever Terraform would make of it. */
class UserTextTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("texts")
    void keepsATag(String text) throws JsonProcessingException {
        var tags = stack(topologyWith(text), "primary").at("/provider/aws/0/default_tags/0/tags");
        assertThat(read(tags.get("owner"))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsTheKeyOfATag(String text) throws JsonProcessingException {
        var tags = stack(topologyWith(text), "primary").at("/provider/aws/0/default_tags/0/tags");
        assertThat(tags.properties())
                .filteredOn(tag -> tag.getValue().asText().equals("a key"))
                .extracting(tag -> unescaped(tag.getKey()))
                .containsExactly("key " + text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsAnArgumentOfAModule(String text) throws JsonProcessingException {
        var call = stack(topologyWith(text), "primary").at("/module/accounts_load_balancer");
        assertThat(read(call.at("/targets/accounts/health_check/path"))).isEqualTo("/" + text);
    }

    /** Bash has no use for a carriage return, and refuses it at the call. */
    @ParameterizedTest
    @MethodSource("texts")
    void keepsABootstrap(String text) throws JsonProcessingException {
        var call = stack(topologyWith(text), "recovery").at("/module/accounts");
        assertThat(read(call.get("user_data"))).isEqualTo(text.replace("\r", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsTheUserNameOfASecret(String text) throws JsonProcessingException {
        var call = stack(topologyWith(text), "coupling").at("/module/token");
        assertThat(read(call.get("username"))).isEqualTo(text);
    }

    /** Terraform reads no template in a description, so nothing may be escaped in it either. */
    @ParameterizedTest
    @MethodSource("texts")
    void keepsADescriptionUnescaped(String text) throws JsonProcessingException {
        var description = stack(topologyWith(text), "primary").at("/variable/image/description");
        assertThat(description.asText()).isEqualTo(text);
    }

    static Stream<String> texts() {
        return Stream.of(
                "plain",
                "${path.module}",
                "%{ if true }yes%{ endif }",
                "50% of $ {this} and %{",
                "a \"quoted\" word and a \\ backslash",
                "two\nlines,\ra return and a\ttab",
                "a bell \u0007 and an escape \u001b",
                "Zürich, Ελλάδα, 東京, 💶",
                "line\u2028separator");
    }

    private static Topology topologyWith(String text) {
        var accounts = service("accounts")
                .healthPath("/" + text)
                .image(variable("image").describedAs(text))
                .bootstrap(text.replace("\r", ""))
                .uses(secret("token").username(text));
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .tag("owner", text)
                .tag("key " + text, "a key")
                .with(accounts)
                .build();
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }

    private static String read(JsonNode node) {
        return unescaped(node.asText());
    }

    /** What Terraform makes of the two escapes of its templates; anything it would interpolate is refused. */
    private static String unescaped(String template) {
        assertThat(template).doesNotContainPattern("(?<!\\$)\\$\\{").doesNotContainPattern("(?<!%)%\\{");
        return template.replace("$${", "${").replace("%%{", "%{");
    }
}
