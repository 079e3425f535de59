package dev.tandem.element.search;

import java.util.Optional;

/** Who keeps a search domain's cluster together. */
public sealed interface MasterNodes {

    /** Nodes that do nothing else. */
    record Dedicated(Nodes nodes) implements MasterNodes {}

    /** The data nodes, for a reason. */
    record None(String reason) implements MasterNodes {}

    /** The nodes that do nothing else, if there are any. */
    default Optional<Nodes> dedicated() {
        return this instanceof Dedicated dedicated ? Optional.of(dedicated.nodes()) : Optional.empty();
    }
}
