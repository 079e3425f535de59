package dev.tandem.lowering;

import dev.tandem.topology.Element;

/** Where an element is found in the stacks that were emitted, for those who tell somebody else about it. */
public final class ModuleCalls {

    private ModuleCalls() {}

    /** The name of its module call, with which the names of its outputs begin: {@code order_history}. */
    public static String of(Element element) {
        return TerraformNames.call(element);
    }
}
