package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.ModuleCall;
import java.util.Map;
import java.util.TreeMap;

/** The state bucket becomes a bucket in each region, each copied to the other. */
final class StateLowering {

    private static final Map<String, String> BOTH =
            Map.of("aws.primary", "aws.primary", "aws.recovery", "aws.recovery");

    private final Stacks stacks;

    StateLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower() {
        var state = stacks.builderOf(Stack.STATE);
        var arguments =
                new Arguments().put("name", stacks.topology().state().name()).put("tags", Stacks.tags("state"));
        var module = state.call(new ModuleCall("state", "state", new TreeMap<>(BOTH), arguments.tree()));
        state.output("primary_bucket", "Keeps the state of the primary stack.", module.get("primary_bucket"));
        state.output(
                "recovery_bucket",
                "Keeps the state of every other stack, and a copy of the primary stack's.",
                module.get("recovery_bucket"));
    }
}
