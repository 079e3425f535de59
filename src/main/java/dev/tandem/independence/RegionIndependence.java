package dev.tandem.independence;

import java.util.ArrayList;
import java.util.List;

/** Proves, or disproves, that the recovery region can be planned and applied without the primary one. */
public final class RegionIndependence {

    private RegionIndependence() {}

    /** What is needed to plan and apply the recovery and the global stack, and what of it is in the dark. */
    public static IndependenceProof of(SynthOutput scene) {
        var needs = new ArrayList<Need>();
        var sources = new ModuleSources(scene);
        for (var root : scene.needed()) {
            needs.addAll(StackNeeds.of(scene, root));
            root.entries("module")
                    .forEach((call, arguments) -> needs.addAll(ModuleNeeds.of(sources, root, call, arguments)));
            needs.addAll(OwnNeeds.of(scene, sources, root));
            needs.addAll(RegionReferences.of(scene, sources, root));
        }
        return new IndependenceProof(scene.topology(), scene.primary(), needs, Clauses.findings(scene, needs));
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return Clauses.ids();
    }
}
