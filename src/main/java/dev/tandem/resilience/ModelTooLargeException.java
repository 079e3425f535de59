package dev.tandem.resilience;

/** A failure model whose decision diagram does not fit into memory. */
public final class ModelTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ModelTooLargeException(int nodes) {
        super("The failure model is too large to prove: its decision diagram has more than " + nodes
                + " nodes. Split the topology, or prove fewer entry points at a time.");
    }
}
