package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares topologies with the stacks as they were committed: nothing that keeps data goes by accident. */
public final class ChangeCheck {

    private final CommittedStacks committed;

    /** Compares with what was committed. */
    public ChangeCheck(CommittedStacks committed) {
        this.committed = committed;
    }

    /** The id of every finding there can be, in order. */
    public static List<String> rules() {
        return Stream.of(
                        DataChanges.GOES,
                        DataChanges.COPY_GOES,
                        DataChanges.REPLACED,
                        DataChanges.UNKNOWN,
                        BalancerChanges.REPLACED,
                        GuardChanges.STAY,
                        EngineVersions.FALLS,
                        EngineVersions.MEANT,
                        EngineVersions.ORDER,
                        SiteChanges.REGION,
                        SiteChanges.NETWORK,
                        SiteChanges.BUCKET,
                        RetiredElements.GONE,
                        RetiredElements.DONE,
                        TopologyChanges.STAYS,
                        TopologyChanges.SHARED)
                .sorted()
                .toList();
    }

    /**
     * What a change does to the deployed parts of a topology that can be compiled.
     *
     * @throws dev.tandem.terraform.source.SourceException if a committed stack cannot be read
     */
    public List<Finding> of(Topology topology) {
        var texts = Lowering.texts(topology);
        if (committed.holds(texts)) {
            return new RetiredElements(topology).findings();
        }
        var stacks = Lowering.lower(topology).stream()
                .map(Document::name)
                .flatMap(stack -> committed.change(stack, texts.getOrDefault(stack, "")).stream())
                .toList();
        var sites = new SiteChanges(topology, stacks);
        var findings = new ArrayList<>(new RetiredElements(topology).findings());
        findings.addAll(sites.regions());
        if (sites.regions().isEmpty()) {
            findings.addAll(sites.others());
            var guards = new GuardChanges(topology, stacks);
            guards.finding().ifPresent(findings::add);
            if (!guards.isDisposable()) {
                findings.addAll(new DataChanges(topology, stacks).findings());
            }
            findings.addAll(new BalancerChanges(topology, stacks).findings());
            findings.addAll(new EngineVersions(topology, stacks).findings());
        }
        return findings;
    }

    /**
     * What is found of several topologies together.
     *
     * @param gone whether a topology of that name, which is not among these, is defined no longer
     */
    public List<Finding> between(List<Topology> topologies, Predicate<String> gone) {
        return new TopologyChanges(topologies, committed).findings(gone);
    }
}
