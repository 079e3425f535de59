package dev.tandem.element.module;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * A module that configures its own provider calls the region which that names, even while that region is unreachable.
 */
final class BringsNoProvider implements Rule {

    @Override
    public String id() {
        return "module/brings-no-provider";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(TerraformModule.class).flatMap(module -> module.folder()
                .allBlocks()
                .filter(block -> block.is("provider"))
                .map(block -> "provider \"" + block.label(0) + "\"")
                .distinct()
                .map(provider -> finding(topology, module, provider)));
    }

    private Finding finding(Topology topology, TerraformModule module, String provider) {
        var summary = "The module in \"" + module.folder().path() + "\" configures " + provider
                + " itself: it would work in the region that this names, and could not be removed without it.";
        var fix = "Remove the block from the module; its stack hands it the provider of its region.";
        return Finding.of(id(), Severity.ERROR, topology.subject(module.name()), summary, fix, module.origin());
    }
}
