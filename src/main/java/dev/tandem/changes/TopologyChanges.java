package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.DataModules;
import dev.tandem.lowering.Stack;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks at several topologies together: one that is gone or renamed, and two that keep their state in one bucket. */
final class TopologyChanges {

    static final String STAYS = "change/topology-stays";
    static final String SHARED = "change/state-bucket-is-shared";

    private final List<Topology> topologies;
    private final CommittedStacks committed;

    TopologyChanges(List<Topology> topologies, CommittedStacks committed) {
        this.topologies = topologies;
        this.committed = committed;
    }

    /**
     * What is found.
     *
     * @param gone whether a topology of that name, which is not among those to be written, is defined no longer
     */
    List<Finding> findings(Predicate<String> gone) {
        var findings = new ArrayList<Finding>();
        for (var absent : absent()) {
            findings.addAll(of(absent, gone));
        }
        for (var i = 0; i < topologies.size(); i++) {
            for (var other : topologies.subList(i + 1, topologies.size())) {
                if (topologies.get(i).state().name().equals(other.state().name())) {
                    findings.add(shared(other, topologies.get(i).name()));
                }
            }
        }
        return findings;
    }

    private List<String> absent() {
        return committed.topologies().stream()
                .filter(name -> topologies.stream()
                        .noneMatch(topology -> topology.name().equals(name)))
                .toList();
    }

    private List<Finding> of(String absent, Predicate<String> gone) {
        var heirs = topologies.stream()
                .filter(topology -> bucketOf(absent).equals(Optional.of(bucket(topology))))
                .toList();
        if (!heirs.isEmpty()) {
            return heirs.stream()
                    .map(heir ->
                            committed.topologies().contains(heir.name()) ? shared(heir, absent) : renamed(heir, absent))
                    .toList();
        }
        return gone.test(absent) && holdsData(absent) ? List.of(gone(absent)) : List.of();
    }

    private Optional<String> bucketOf(String absent) {
        return committed.of(Stack.PRIMARY.nameIn(absent)).map(StackView::bucket);
    }

    private static String bucket(Topology topology) {
        return topology.state().in(topology.site(RegionRole.PRIMARY).region());
    }

    private boolean holdsData(String absent) {
        var known = DataModules.known();
        return stacks(absent)
                .flatMap(stack -> stack.calls().values().stream())
                .anyMatch(call -> !DataModules.isOwn(call.module())
                        || known.of(call.module()).isPresent());
    }

    private Stream<StackView> stacks(String topology) {
        return Arrays.stream(Stack.values()).flatMap(stack -> committed.of(stack.nameIn(topology)).stream());
    }

    private Finding renamed(Topology heir, String absent) {
        return Finding.of(
                STAYS,
                Severity.ERROR,
                heir.name(),
                "The topology \"" + absent + "\" keeps its state in the bucket of \"" + heir.name()
                        + "\": if it was renamed, everything of it would be built a second time, and nothing would manage"
                        + " what is deployed.",
                "Call it \"" + absent + "\" again, or give a new system its own state bucket: see docs/changes.md.",
                heir.origin());
    }

    private Finding shared(Topology topology, String other) {
        return Finding.of(
                SHARED,
                Severity.ERROR,
                topology.subject("state"),
                "The state bucket \"" + topology.state().name() + "\" is that of the topology \"" + other
                        + "\" as well, and only one of them can create it.",
                "Give each topology its own bucket, as in stateBucket(\"" + topology.name() + "-terraform-state\").",
                topology.state().origin());
    }

    private Finding gone(String absent) {
        return Finding.of(
                STAYS,
                Severity.ERROR,
                absent,
                "The topology \"" + absent + "\" is gone, and its stacks in " + committed.where()
                        + " hold data that nothing would manage.",
                "Bring it back, or take it down first and delete its folders under stacks in a separate commit: see"
                        + " docs/changes.md.",
                Origin.UNKNOWN);
    }
}
