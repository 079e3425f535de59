package dev.tandem.rules;

import static dev.tandem.Tandem.queue;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.topic;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class MessagingRulesTest {

    @Test
    void reportsThatAConsumedQueueIsEmptyInTheRecoveryRegion() {
        var accounts = service("accounts").consumes(queue("transfers"));
        assertThat(findings(new EmptyInRecovery(), with(accounts)))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary)
                .containsExactly(
                        Severity.NOTE,
                        "bank/transfers",
                        "The queue in eu-central-1 is separate and empty: messages waiting when the primary region is lost stay there.");
    }

    @Test
    void staysQuietOnAQueueThatNobodyConsumes() {
        assertThat(findings(new EmptyInRecovery(), with(queue("transfers")))).isEmpty();
    }

    @Test
    void reportsAFifoQueueOfAStandardTopic() {
        var accounts = queue("accounts").fifo().subscribedTo(topic("transfers"));
        assertThat(findings(rule("messaging/fifo-queue-needs-fifo-topic"), with(accounts)))
                .singleElement()
                .extracting(Finding::severity, Finding::subject, Finding::summary)
                .containsExactly(
                        Severity.ERROR,
                        "bank/accounts",
                        "The FIFO queue is subscribed to the standard topic \"transfers\": SNS subscribes FIFO queues to"
                                + " FIFO topics only.");
    }

    @Test
    void staysQuietOnAFifoQueueOfAFifoTopic() {
        var accounts = queue("accounts").fifo().subscribedTo(topic("transfers").fifo());
        assertThat(findings(rule("messaging/fifo-queue-needs-fifo-topic"), with(accounts)))
                .isEmpty();
        assertThat(findings(rule("messaging/order-is-kept"), with(accounts))).isEmpty();
    }

    @Test
    void reportsAnOrderThatEndsInAStandardQueue() {
        var accounts = queue("accounts").subscribedTo(topic("transfers").fifo());
        assertThat(summaries(rule("messaging/order-is-kept"), with(accounts)))
                .containsExactly(
                        "The standard queue gets the messages of the FIFO topic \"transfers\": it hands them out"
                                + " in any order, and sometimes twice.");
    }

    @Test
    void staysQuietWhereNothingIsOrdered() {
        var accounts = queue("accounts").subscribedTo(topic("transfers"));
        assertThat(findings(rule("messaging/order-is-kept"), with(accounts))).isEmpty();
        assertThat(findings(rule("messaging/fifo-queue-needs-fifo-topic"), with(accounts)))
                .isEmpty();
    }

    @Test
    void reportsATopicThatNobodyHears() {
        assertThat(summaries(
                        rule("messaging/topic-is-heard"),
                        with(service("accounts").publishesTo(topic("transfers")))))
                .containsExactly(
                        "No queue of the system is subscribed to the topic: SNS keeps nothing, so what is published"
                                + " to it is gone.");
    }

    @Test
    void staysQuietOnATopicWithAQueue() {
        assertThat(findings(
                        rule("messaging/topic-is-heard"), with(queue("accounts").subscribedTo(topic("transfers")))))
                .isEmpty();
    }

    private static Topology with(Element broker) {
        return sites().with(broker).build();
    }
}
