package dev.tandem.lowering;

import dev.tandem.topology.Retired;
import java.util.List;

/**
 * What a topology gave up becomes blocks by which Terraform forgets it and destroys nothing. The element is gone, so there
 * is one block for each call that any kind makes for its data; one that names nothing has no effect.
 */
final class RetiredLowering {

    /** Where a call that is named after the element alone may have been. */
    private static final List<Stack> STACKS = List.of(Stack.COUPLING, Stack.PRIMARY, Stack.RECOVERY, Stack.GLOBAL);

    private final Stacks stacks;

    RetiredLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower() {
        stacks.topology().retired().forEach(this::lower);
    }

    private void lower(Retired retired) {
        var call = TerraformNames.call(retired.name());
        STACKS.forEach(stack -> stacks.builderOf(stack).forget(call));
        DataModules.known().calls().forEach(place -> stacks.builderOf(place.stack())
                .forget(call + place.suffix()));
    }
}
