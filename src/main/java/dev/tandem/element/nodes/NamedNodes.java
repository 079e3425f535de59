package dev.tandem.element.nodes;

import dev.tandem.topology.Identity;

/** Nodes of which only the name is known: the mode, such as hot/cold, comes next. */
public record NamedNodes(Identity identity) {

    /** Two of them, of which one serves and the other waits to take its place. */
    public NodePair hotCold() {
        return NodePair.of(identity);
    }
}
