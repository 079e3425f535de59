package dev.tandem.element.messaging;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.RegionRole;

/** A queue becomes one in each region, with a dead-letter queue, subscribed to the topics of its region. */
final class QueueLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    QueueLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Queue queue) {
        for (var side : stacks.topology().sides()) {
            var module = stacks.callIn(side, TerraformNames.call(queue), "queue", arguments(side, queue));
            stacks.moved(Stack.of(side), queue, "");
            outputs(side, queue, module);
        }
    }

    private Arguments arguments(RegionRole side, Queue queue) {
        var limits = queue.limits();
        return new Arguments()
                .put("name", stacks.names().aws(queue))
                .put("fifo", queue.ordered())
                .put("topic_arns", topics(side, queue))
                .put("visibility_timeout_seconds", limits.visibilityTimeout().toSeconds())
                .put("message_retention_seconds", limits.retention().toSeconds())
                .put("max_receive_count", limits.maxReceiveCount())
                .put("kms_key_arn", dataSources.keyArn(side, queue.key()))
                .put("tags", Stacks.tags(queue.name()));
    }

    private Arguments topics(RegionRole side, Queue queue) {
        var topics = new Arguments();
        queue.topics().stream()
                .distinct()
                .forEach(topic -> topics.put(topic.deployedName(), TopicLowering.arn(topic, side, stacks)));
        return topics;
    }

    /** What an operator moves dead letters back with. */
    private void outputs(RegionRole side, Queue queue, ModuleCall module) {
        var builder = stacks.builderOf(side);
        var call = TerraformNames.call(queue);
        builder.output(call + "_url", "URL of the queue " + queue.name() + " in this region.", module.get("url"));
        builder.output(
                call + "_dead_letters_arn",
                "Where what no consumer of " + queue.name() + " could process is kept in this region.",
                module.get("dead_letters_arn"));
    }
}
