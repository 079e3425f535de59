package dev.tandem.element.messaging;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.topology.RegionRole;

/** A topic becomes one in each region, which know nothing of each other; one that exists is looked up. */
final class TopicLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    TopicLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    /** Where a stack of a region has the topic's ARN from: the module that makes it, or a lookup by its name. */
    static Reference arn(Topic topic, RegionRole side, Stacks stacks) {
        var call = TerraformNames.call(topic);
        return topic.existingName()
                .map(name -> new DataSources(stacks).topicArn(side, call, name))
                .orElseGet(() -> Reference.module(call, "arn"));
    }

    void lower(Topic topic) {
        if (topic.existingName().isPresent()) {
            return;
        }
        for (var side : stacks.topology().sides()) {
            var module = stacks.callIn(side, TerraformNames.call(topic), "topic", arguments(side, topic));
            stacks.moved(Stack.of(side), topic, "");
            stacks.builderOf(side)
                    .output(
                            TerraformNames.call(topic) + "_arn",
                            "ARN of the topic " + topic.name() + " in this region.",
                            module.get("arn"));
        }
    }

    private Arguments arguments(RegionRole side, Topic topic) {
        return new Arguments()
                .put("name", stacks.names().aws(topic))
                .put("fifo", topic.ordered())
                .put("kms_key_arn", dataSources.keyArn(side, topic.key()))
                .put("tags", Stacks.tags(topic.name()));
    }
}
