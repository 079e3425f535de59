package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Consumption;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Publication;
import dev.tandem.topology.Queue;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topic;
import java.util.function.BiConsumer;

/** What follows, for a service in a region, from the topics that it publishes to and the queues that it consumes. */
final class MessagingWiring {

    private final Lookups lookups;
    private final Side side;
    private final Arguments published = new Arguments();
    private final Arguments consumed = new Arguments();

    MessagingWiring(Lookups lookups, Side side) {
        this.lookups = lookups;
        this.side = side;
    }

    /** Takes note of what is used, and hands over where to find it: {@code transfers/arn}. */
    void wire(Dependency used, BiConsumer<String, Value> parameters) {
        if (used instanceof Publication publication) {
            wire(publication.topic(), parameters);
        }
        if (used instanceof Consumption consumption) {
            wire(consumption.queue(), parameters);
        }
    }

    /** The rights, if there are any to give. */
    void into(Arguments arguments) {
        if (!published.isEmpty()) {
            arguments.put("publishes_to", published);
        }
        if (!consumed.isEmpty()) {
            arguments.put("consumes", consumed);
        }
    }

    private void wire(Topic topic, BiConsumer<String, Value> parameters) {
        var arn = Reference.module(Names.call(topic), "arn");
        parameters.accept(topic.name() + "/arn", arn);
        published.put(
                topic.name(),
                new Arguments().put("topic_arn", arn).put("kms_key_arn", lookups.keyArn(side, topic.key())));
    }

    private void wire(Queue queue, BiConsumer<String, Value> parameters) {
        var call = Names.call(queue);
        var arn = Reference.module(call, "arn");
        parameters.accept(queue.name() + "/arn", arn);
        parameters.accept(queue.name() + "/url", Reference.module(call, "url"));
        consumed.put(
                queue.name(),
                new Arguments().put("queue_arn", arn).put("kms_key_arn", lookups.keyArn(side, queue.key())));
    }
}
