package dev.tandem.element.broker;

import dev.tandem.aws.Recovery;
import dev.tandem.lowering.ModuleCalls;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.WaitFor;

/** A broker: ActiveMQ may have a replica that AWS promotes; RabbitMQ on Amazon MQ has no replication across regions. */
record BrokerChapter(OperatorContext operator, Broker broker) {

    private static final String NO_REPLICATION =
            "Amazon MQ developer guide: cross-region data replication is for ActiveMQ alone";

    Chapter chapter() {
        if (broker instanceof RabbitMq rabbit) {
            return rabbit(rabbit);
        }
        return broker.replicated() ? replicated() : separate();
    }

    private Chapter rabbit(RabbitMq rabbit) {
        var impact = operator.impact(
                        broker,
                        "A separate, empty broker: RabbitMQ on Amazon MQ cannot replicate to another region. Producers"
                                + " must be able to resend what no consumer acknowledged.")
                .losingEverything(NO_REPLICATION);
        return Chapter.of(impact).step(inside(rabbit));
    }

    private RunbookStep inside(RabbitMq rabbit) {
        return RunbookStep.of(
                        Phase.INSIDE,
                        operator.steps(),
                        BrokerPart.defined(rabbit, operator.steps()),
                        "If the broker of " + operator.recovery()
                                + " was not set up on the day it was made, import its definitions now: `"
                                + ModuleCalls.of(broker)
                                + "_console_url` is an output of the recovery stack; the file is in its folder."
                                + " This runs inside the network, as docs/rabbitmq.md of Tandem shows.")
                .needs("an instance in " + operator.recovery() + " that uses the broker")
                .check("Its console lists the queues, and each has a consumer.");
    }

    private Chapter separate() {
        return Chapter.of(operator.impact(broker, "A separate, empty broker, because the topology asks for no replica.")
                .losingEverything("brokers of two regions know nothing of each other"));
    }

    private Chapter replicated() {
        var impact = operator.impact(broker, "A replica, which takes no clients until it is promoted.");
        return Chapter.of(operator.losing(impact, Recovery.BROKER_IS_PROMOTED))
                .step(opening())
                .step(switching());
    }

    private RunbookStep opening() {
        var step = RunbookStep.of(
                Phase.OPENING,
                operator.steps(),
                BrokerPart.promoted((ActiveMq) broker, operator.steps()),
                "Terraform cannot promote a broker and does not track its role.");
        return promoting(step, operator.recovery(), "FAILOVER");
    }

    private RunbookStep switching() {
        var step = RunbookStep.of(
                        Phase.SWITCHING,
                        "Promote " + broker.name() + " in " + operator.primary(),
                        "Terraform cannot promote a broker and does not track its role.")
                .orders("mq");
        return operator.timed(promoting(step, operator.primary(), "SWITCHOVER"), Recovery.BROKER_IS_PROMOTED);
    }

    private RunbookStep promoting(RunbookStep step, String region, String mode) {
        return step.command(
                        "broker=$(aws mq list-brokers --region " + region
                                + " --query \"BrokerSummaries[?BrokerName=='" + operator.name(broker)
                                + "'].BrokerId\" --output text)",
                        "aws mq promote --region " + region + " --broker-id \"$broker\" --mode " + mode,
                        WaitFor.words(
                                "RUNNING PRIMARY",
                                "mq describe-broker --region " + region + " --broker-id \"$broker\"",
                                "join(' ', [BrokerState, DataReplicationMetadata.DataReplicationRole])"))
                .check("`aws mq describe-broker --region " + region + " --broker-id \"$broker\" --query"
                        + " DataReplicationMetadata` shows the role PRIMARY.");
    }
}
