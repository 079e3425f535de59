package dev.tandem.cli;

import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Manifest;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who writes the stacks; both write the same bytes. */
enum Engine {
    /** Our own writer. */
    direct,
    /** CDKTF, for teams that compose Tandem's stacks with their own constructs. */
    cdktf;

    /** The texts of the stacks of topologies, by their path in the output folder. */
    Map<String, String> texts(List<Topology> topologies) {
        return this == direct
                ? direct(topologies)
                : CdktfBridge.texts(topologies.stream()
                        .flatMap(topology -> Lowering.lower(topology).stream())
                        .toList());
    }

    private static Map<String, String> direct(List<Topology> topologies) {
        var texts = new TreeMap<String, String>();
        topologies.forEach(
                topology -> Lowering.texts(topology).forEach((stack, text) -> texts.put(Manifest.path(stack), text)));
        return texts;
    }
}
