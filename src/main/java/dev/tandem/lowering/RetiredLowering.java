package dev.tandem.lowering;

import dev.tandem.topology.Retired;

/**
 * What a topology gave up becomes blocks by which Terraform forgets it and destroys nothing. There is one block for each
 * call that it may have had; one that names nothing has no effect.
 */
final class RetiredLowering {

    private final Stacks stacks;

    RetiredLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower() {
        stacks.topology().retired().forEach(this::lower);
    }

    private void lower(Retired retired) {
        for (var stack : Stack.values()) {
            RetiredCalls.in(stack, retired)
                    .forEach(call -> stacks.builderOf(stack).forget(call));
        }
    }
}
