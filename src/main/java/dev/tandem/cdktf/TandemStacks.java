package dev.tandem.cdktf;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;
import dev.tandem.aws.Region;
import dev.tandem.cdktf.replay.Replay;
import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.Stack;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stacks of a topology in a CDKTF app, to which a team attaches its own constructs.
 *
 * <p>The analysis and the proof cover the topology. Constructs that are added to its stacks afterwards are part of
 * neither.
 */
@SuppressWarnings("exports") // CDKTF has no module: this package runs on the class path
public final class TandemStacks {

    private final Topology topology;
    private final Map<String, TerraformStack> stacks;
    private final List<Finding> findings;

    private TandemStacks(Topology topology, Map<String, TerraformStack> stacks, List<Finding> findings) {
        this.topology = topology;
        this.stacks = stacks;
        this.findings = findings;
    }

    /**
     * Adds the stacks of a topology to an app. Writes the modules, the runbook ({@code runbooks/NAME.md}) and the proof
     * ({@code proofs/NAME.txt}, for up to two failures at once) into the output folder of the app at once;
     * {@code app.synth()} writes the stacks next to them.
     *
     * @throws RejectedTopologyException if the topology has errors; nothing is added or written then
     * @throws InvalidDefinitionException if the app has a construct with the name of one of the stacks, or another
     *     version of a module is in its output folder
     * @throws java.io.UncheckedIOException if the output folder cannot be written
     */
    public static TandemStacks into(App app, Topology topology) {
        InvalidDefinitionException.given(topology, "topology");
        return Objects.requireNonNull(into(app, List.of(topology)).get(topology.name()));
    }

    /**
     * The same for several topologies, such as those of {@code defineAll()}, each with its own stacks. All are added, or
     * none.
     *
     * @return the stacks of each topology, by its name
     */
    public static SortedMap<String, TandemStacks> into(App app, List<Topology> topologies) {
        InvalidDefinitionException.given(app, "app");
        var all = InvalidDefinitionException.allGiven(topologies.toArray(Topology[]::new), "topology");
        var findings = AppCheck.findings(app, all);
        new AppFolder(app).write(all);
        var added = new TreeMap<String, TandemStacks>();
        all.forEach(topology -> added.put(
                topology.name(),
                new TandemStacks(
                        topology,
                        Replay.into(app, Lowering.lower(topology)),
                        findings.getOrDefault(topology.name(), List.of()))));
        return Collections.unmodifiableSortedMap(added);
    }

    /** What the rules found, worst first; none of it is an error. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * One of the stacks.
     *
     * @throws InvalidDefinitionException if the topology has no such stack, as one without pipelines, private zones and
     *     the like has no {@link Stack#CONNECTIONS}
     */
    public TerraformStack stack(Stack stack) {
        var name = InvalidDefinitionException.given(stack, "stack").nameIn(topology.name());
        var found = stacks.get(name);
        if (found == null) {
            throw new InvalidDefinitionException("The topology " + topology.name() + " has no stack " + name
                    + ": it has "
                    + String.join(", ", stacks.keySet().stream().sorted().toList()) + ".");
        }
        return found;
    }

    /** What is in the primary region. */
    public RegionStack primary() {
        return in(RegionRole.PRIMARY);
    }

    /** What is in the recovery region. */
    public RegionStack recovery() {
        return in(RegionRole.RECOVERY);
    }

    /**
     * What is in one of the two regions.
     *
     * @throws InvalidDefinitionException if it is neither
     */
    public RegionStack in(Region region) {
        InvalidDefinitionException.given(region, "region");
        for (var side : topology.sides()) {
            if (topology.site(side).region().equals(region)) {
                return in(side);
            }
        }
        throw new InvalidDefinitionException(
                "The topology " + topology.name() + " is not in " + region.id() + ": its regions are "
                        + topology.primary().region().id() + " and "
                        + topology.recovery().region().id() + ".");
    }

    private RegionStack in(RegionRole side) {
        return new RegionStack(topology, side, stack(Stack.of(side)));
    }
}
