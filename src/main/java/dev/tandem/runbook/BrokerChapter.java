package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.lowering.Calls;
import dev.tandem.topology.Broker;
import dev.tandem.topology.RabbitMq;

/** A broker: ActiveMQ may have a replica that AWS promotes; RabbitMQ on Amazon MQ has no replication across regions. */
record BrokerChapter(Desk desk, Broker broker) {

    private static final String NO_REPLICATION =
            "Amazon MQ developer guide: cross-region data replication is for ActiveMQ alone";

    Chapter chapter() {
        if (broker instanceof RabbitMq) {
            return rabbit();
        }
        return broker.replicated() ? replicated() : separate();
    }

    private Chapter rabbit() {
        var fate = desk.fate(
                        broker,
                        "A broker of its own, and empty: RabbitMQ on Amazon MQ cannot replicate to another region. Producers"
                                + " have to be able to send again what no consumer confirmed.")
                .losingEverything(NO_REPLICATION);
        return Chapter.of(fate).step(inside());
    }

    private Step inside() {
        return Step.of(
                        Phase.INSIDE,
                        "See that " + broker.name() + " has its definitions",
                        "If the broker of " + desk.recovery()
                                + " was not set up on the day it was made, import its definitions now: `"
                                + Calls.of(broker)
                                + "_console_url` is an output of the recovery stack, and the file lies beside that stack."
                                + " This runs inside the network, as docs/rabbitmq.md of Tandem shows.")
                .needs("an instance in " + desk.recovery() + " that uses the broker")
                .check("Its console lists the queues, and each has a consumer.");
    }

    private Chapter separate() {
        return Chapter.of(desk.fate(broker, "A broker of its own, and empty, because the topology asks for no replica.")
                .losingEverything("brokers of two regions know nothing of each other"));
    }

    private Chapter replicated() {
        var fate = desk.fate(broker, "A replica, which takes no clients until it is promoted.");
        return Chapter.of(desk.losing(fate, Recovery.BROKER_IS_PROMOTED))
                .step(promotion(Phase.OPENING, desk.recovery(), "FAILOVER"))
                .step(promotion(Phase.SWITCHING, desk.primary(), "SWITCHOVER"));
    }

    private Step promotion(Phase phase, String region, String mode) {
        var step = Step.of(
                        phase,
                        "Promote " + broker.name() + " in " + region,
                        "Terraform has no word for it, and leaves the broker as it finds it.")
                .command(
                        "broker=$(aws mq list-brokers --region " + region
                                + " --query \"BrokerSummaries[?BrokerName=='" + desk.name(broker)
                                + "'].BrokerId\" --output text)",
                        "aws mq promote --region " + region + " --broker-id \"$broker\" --mode " + mode)
                .orders("mq")
                .check("`aws mq describe-broker --region " + region + " --broker-id \"$broker\" --query"
                        + " DataReplicationMetadata` shows the role PRIMARY.");
        return desk.timed(step, Recovery.BROKER_IS_PROMOTED);
    }
}
