package dev.tandem.element.messaging;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.rules.Rules;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that exists already is found by its name in the region of each stack, and never made. */
class ExistingTopicTest {

    private static final Topic CENTRAL = topic("events").existing("central-events");

    @Test
    void eachRegionLooksItUpByItsName() {
        var texts = Lowering.texts(shop(CENTRAL));
        assertThat(List.of("shop-primary", "shop-recovery")).allSatisfy(stack -> assertThat(texts.get(stack))
                .contains(
                        "\"aws_sns_topic\"",
                        "\"name\": \"central-events\"",
                        "\"topic_arn\": \"${data.aws_sns_topic.events.arn}\"",
                        "\"events\": \"${data.aws_sns_topic.events.arn}\"",
                        "\"events/arn\": \"${data.aws_sns_topic.events.arn}\"")
                .doesNotContain("modules/topic", "module.events"));
    }

    @Test
    void publishersGetARightToTheKeyThatIsNamedAndToNoOther() throws JsonProcessingException {
        var right = publishing(CENTRAL);
        assertThat(right.path("topic_arn").asText()).isEqualTo("${data.aws_sns_topic.events.arn}");
        assertThat(right.has("kms_key_arn")).isFalse();
        assertThat(publishing(CENTRAL.encryptedWith(key("central").existing("alias/central")))
                        .path("kms_key_arn")
                        .asText())
                .isEqualTo("${data.aws_kms_key.central.arn}");
    }

    @Test
    void theProofRestsOnSnsAndOnNoKeyThatIsUnknown() {
        assertThat(serves(CENTRAL)).contains("sns").doesNotContain("key-shop");
        assertThat(serves(topic("events"))).contains("sns", "key-shop");
    }

    @Test
    void saysWhatTheProofDoesNotSeeAndAsksForNoSubscriber() {
        var rules = Rules.check(shop(CENTRAL)).findings().stream().map(Finding::rule);
        assertThat(rules).contains("messaging/existing-is-not-seen").doesNotContain("messaging/topic-is-heard");
        assertThat(Rules.check(shop(topic("events"))).findings())
                .extracting(Finding::rule)
                .doesNotContain("messaging/existing-is-not-seen");
    }

    @Test
    void isAFifoTopicIfItsNameSaysSo() {
        assertThat(topic("events").existing("central.fifo").ordered()).isTrue();
        assertThat(topic("events").fifo().existing("central.fifo").ordered()).isTrue();
        assertThat(CENTRAL.ordered()).isFalse();
        assertThatThrownBy(CENTRAL::fifo)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessage(
                        "The topic \"central-events\" exists already and is a standard topic, because its name does not"
                                + " end with .fifo: leave .fifo() out, or name a FIFO topic.");
        assertThatThrownBy(() -> topic("events").fifo().existing("central-events"))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "central events", "arn:aws:sns:eu-west-1:123456789012:central-events"})
    void refusesWhatIsNoNameOfATopic(String name) {
        assertThatThrownBy(() -> topic("events").existing(name))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith(
                        "A topic that exists already is named by the last part of its ARN: \"" + name + "\"");
    }

    private static JsonNode publishing(Topic topic) throws JsonProcessingException {
        var stack = Lowering.texts(shop(topic)).getOrDefault("shop-recovery", "");
        return new ObjectMapper().readTree(stack).at("/module/web/publishes_to/events");
    }

    private static String serves(Topic topic) {
        var components = Derivation.of(shop(topic)).components().stream();
        return components
                .filter(component ->
                        component.id().contains("events") && component.id().contains("eu-central-1"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static Topology shop(Topic topic) {
        var inbox = queue("inbox").subscribedTo(topic);
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web").consumes(inbox).publishesTo(topic)))
                .build();
    }
}
