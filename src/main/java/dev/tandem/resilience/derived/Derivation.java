package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Preference;
import dev.tandem.topology.Element;
import dev.tandem.topology.Entry;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Stated;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The model of a topology: derived from what was written and from what AWS says of itself, and from nothing else. */
public final class Derivation {

    /** Services that are built with the system but take orders in one region for all. Losing that changes nothing. */
    private static final List<String> BUILT_WITH_ONLY = List.of("iam", "s3", "route53", "globalaccelerator");

    private final Topology topology;
    private final Estimates estimates;
    private final Model.Builder model = Model.builder();

    private Derivation(Topology topology) {
        this.topology = topology;
        this.estimates = new Estimates(topology);
    }

    /** What can fail in a topology, what depends on it, and how the system recovers. */
    public static Model of(Topology topology) {
        var derivation = new Derivation(topology);
        derivation.derive();
        return derivation.model.build();
    }

    /** The figures that a user stated and that nothing in the topology asks for. */
    public static List<Stated<Recovery>> unusedEstimates(Topology topology) {
        var derivation = new Derivation(topology);
        derivation.derive();
        var asked = derivation.estimates.asked();
        return topology.estimates().stream()
                .filter(estimate -> !asked.contains(estimate.figure().id()))
                .toList();
    }

    private void derive() {
        var primary = RegionModel.of(topology, RegionRole.PRIMARY, estimates);
        var recovery = RegionModel.of(topology, RegionRole.RECOVERY, estimates);
        List.of(primary, recovery).forEach(this::addRegion);
        new RecoverySteps(recovery).addTo(model);
        topology.entries().forEach(entry -> Kinds.<Entering<Entry>>facet(entry, Entering.class)
                .ifPresent(kind -> kind.enter(entry, primary, recovery, model)));
        var entered = entered();
        topology.all(Workload.class)
                .filter(this::worksWithoutEntry)
                .filter(workload -> !entered.contains(workload))
                .forEach(workload -> new BackgroundPart(workload, primary, recovery).addTo(model));
        model.preferring(new Preference(
                topology.objectives().rto(), topology.objectives().rpo()));
    }

    private boolean worksWithoutEntry(Workload workload) {
        return Kinds.<Serving<TrafficTarget>>facet(workload, Serving.class)
                .filter(kind -> kind.worksWithoutEntry((TrafficTarget) workload, topology))
                .isPresent();
    }

    /** The workloads that clients come to through an entry. */
    private Set<Element> entered() {
        var entered = new HashSet<Element>();
        for (var entry : topology.entries()) {
            for (TrafficTarget target : entry.leadsTo()) {
                entered.add(target);
                entered.addAll(target.behind());
            }
        }
        return entered;
    }

    private void addRegion(RegionModel place) {
        model.atom(place.region());
        place.zones().forEach(model::atom);
        model.atom(place.key());
        model.atom(place.state());
        BUILT_WITH_ONLY.forEach(service -> model.atom(place.controlPlane(service)));
        topology.elements().forEach(element -> Kinds.<Failing<Element>>facet(element, Failing.class)
                .ifPresent(kind -> kind.fail(element, place, model)));
    }
}
