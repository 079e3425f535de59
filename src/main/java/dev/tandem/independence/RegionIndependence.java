package dev.tandem.independence;

import java.util.ArrayList;
import java.util.List;

/** Proves, or disproves, that the recovery region can be planned and applied without the primary one. */
public final class RegionIndependence {

    private RegionIndependence() {}

    /**
     * What is needed to plan and apply the recovery and the global stack, and which of that is in the unreachable
     * region.
     */
    public static IndependenceProof of(SynthOutput output) {
        var needs = new ArrayList<Need>();
        var sources = new ModuleSources(output);
        var primary = output.root("primary");
        for (var root : output.needed()) {
            needs.addAll(StackNeeds.of(output, root));
            root.entries("module")
                    .forEach((call, arguments) -> needs.addAll(ModuleNeeds.of(sources, root, call, arguments)));
            needs.addAll(OwnNeeds.of(output, sources, root));
            needs.addAll(RegionReferences.of(output, sources, root, primary));
        }
        return new IndependenceProof(output.topology(), output.primary(), needs, Clauses.findings(output, needs));
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return Clauses.ids();
    }
}
