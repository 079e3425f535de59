package dev.tandem.element.messaging;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What topics and queues become: a pair in each region, rights on their own and no other, and where to find them. */
class MessagingLoweringTest {

    @Test
    void aTopicIsBuiltInBothRegions() {
        for (var stack : new String[] {"primary", "recovery"}) {
            var topic = document(stack).at("/module/transfers");
            assertThat(topic.get("source").asText()).endsWith("modules/topic");
            assertThat(topic.get("name").asText()).isEqualTo("bank-transfers");
            assertThat(topic.get("fifo").asBoolean()).isTrue();
            assertThat(topic.get("kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
        }
    }

    @Test
    void aQueueIsSubscribedToTheTopicOfItsOwnRegion() {
        for (var stack : new String[] {"primary", "recovery"}) {
            var queue = document(stack).at("/module/transfers_accounts");
            assertThat(queue.get("fifo").asBoolean()).isTrue();
            assertThat(queue.get("topic_arns").toString()).isEqualTo("{\"transfers\":\"${module.transfers.arn}\"}");
            assertThat(queue.get("visibility_timeout_seconds").asInt()).isEqualTo(30);
            assertThat(queue.get("message_retention_seconds").asInt()).isEqualTo(345_600);
            assertThat(queue.get("max_receive_count").asInt()).isEqualTo(5);
        }
    }

    @Test
    void whoPublishesMayPublishAndWhoConsumesMayConsumeOnlyThere() {
        var publisher = document("recovery").at("/module/transactions");
        assertThat(publisher.at("/publishes_to/transfers/topic_arn").asText()).isEqualTo("${module.transfers.arn}");
        assertThat(publisher.at("/parameters").get("transfers/arn").asText()).isEqualTo("${module.transfers.arn}");
        assertThat(publisher.has("consumes")).isFalse();
        var consumer = document("recovery").at("/module/accounts");
        assertThat(consumer.at("/consumes/transfers-accounts/queue_arn").asText())
                .isEqualTo("${module.transfers_accounts.arn}");
        assertThat(consumer.at("/parameters").get("transfers-accounts/url").asText())
                .isEqualTo("${module.transfers_accounts.url}");
        assertThat(consumer.has("publishes_to")).isFalse();
    }

    @Test
    void theKeyLetsSnsDeliver() {
        assertThat(document("coupling").at("/module/key/services").toString()).contains("\"sns\",", "\"sqs\",");
    }

    @Test
    void takesTheKeyAndTheLimitsThatWereWritten() {
        var slow = queue("slow")
                .visibilityTimeout(minutes(5))
                .retention(days(14))
                .maxReceiveCount(1)
                .encryptedWith(key("messages"));
        var module = document("primary", bank().with(slow).build()).at("/module/slow");
        assertThat(module.get("visibility_timeout_seconds").asInt()).isEqualTo(300);
        assertThat(module.get("message_retention_seconds").asInt()).isEqualTo(1_209_600);
        assertThat(module.get("max_receive_count").asInt()).isEqualTo(1);
        assertThat(module.get("kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.messages.arn}");
    }

    @Test
    void aRenamedOneIsMovedInBothStacks() {
        var renamed = bank().with(topic("news").formerly("old-news")).build();
        assertThat(document("recovery", renamed).get("moved").toString()).contains("module.old_news", "module.news");
    }

    @Test
    void publishingInBothWaysToOneTopicIsTheStricterOne() {
        var news = topic("news");
        var required = service("web").publishesBeforeItAnswers(news);
        assertThat(service("web")
                        .publishesTo(news)
                        .publishesBeforeItAnswers(news)
                        .uses())
                .isEqualTo(required.uses());
        assertThat(required.publishesTo(news).uses()).isEqualTo(required.uses());
        assertThat(document("primary", bank().with(required.publishesTo(news)).build())
                        .at("/module/web/publishes_to/news")
                        .isMissingNode())
                .isFalse();
    }

    private static TopologyBuilder bank() {
        var transfers = topic("transfers").fifo();
        var toAccounts = queue("transfers-accounts").fifo().subscribedTo(transfers);
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(service("transactions").port(8081).publishesTo(transfers))
                .with(service("accounts").port(8082).consumes(toAccounts));
    }

    private static JsonNode document(String stack) {
        return document(stack, bank().build());
    }

    private static JsonNode document(String stack, Topology topology) {
        var document = Lowering.lower(topology).stream()
                .filter(one -> one.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
