package dev.tandem.topology;

/** Nodes of which only the name is known: how they share the work has to be said. */
public record NamedNodes(Identity identity) {

    /**
     * Nodes of the given name.
     *
     * @throws Slip if the name is not made of lower-case words joined by single hyphens
     */
    public static NamedNodes named(String name) {
        return new NamedNodes(Identity.named(name));
    }

    /** Two of them, of which one serves and the other waits to take its place. */
    public NodePair hotCold() {
        return NodePair.of(identity);
    }
}
