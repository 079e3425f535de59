package dev.tandem.diagram;

import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.topology.Topology;

/** The picture of a topology that no rule calls wrong. */
public final class Diagram {

    private final Inventory inventory;

    private Diagram(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The picture of a topology. */
    public static Diagram of(Topology topology) {
        return of(topology, Derivation.of(topology));
    }

    /** The same, from the failure model that is derived from the topology. */
    public static Diagram of(Topology topology, Model model) {
        return new Diagram(Inventory.of(topology, model));
    }

    /** The shapes and their places, without AWS's services and control planes. */
    public Figure figure() {
        return Layout.of(inventory, false);
    }

    /** The same with everything that can fail. */
    public Figure everything() {
        return Layout.of(inventory, true);
    }

    /** An SVG document, light or dark as its reader has it. */
    public String svg() {
        return SvgWriter.document(figure());
    }

    /** A Mermaid flowchart, for places that show no SVG. */
    public String mermaid() {
        return MermaidWriter.of(inventory);
    }
}
