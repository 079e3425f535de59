package dev.tandem.element.messaging;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.topology.RegionRole;

/** A topic becomes one in each region, which know nothing of each other. */
final class TopicLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    TopicLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Topic topic) {
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
