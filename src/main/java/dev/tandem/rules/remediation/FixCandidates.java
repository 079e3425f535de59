package dev.tandem.rules.remediation;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The changes that can be tried on a topology, each of which makes it hold out more. */
record FixCandidates(Topology topology) {

    private static final int USUAL_ZONES = 3;

    /** All of them, the same ones in the same order for the same topology. */
    List<SuggestedFix> changes() {
        return Stream.of(
                        strategies(),
                        topology.sides().stream().flatMap(this::network),
                        fixes(element -> !(element instanceof Workload)),
                        fixes(Workload.class::isInstance))
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<SuggestedFix> fixes(Predicate<Element> which) {
        return Kinds.<Fixable<Element>, SuggestedFix>ask(
                topology.elements().stream().filter(which).toList(),
                Fixable.class,
                (kind, element) -> kind.fixes(element, topology));
    }

    private Stream<SuggestedFix> strategies() {
        return Arrays.stream(Strategy.values())
                .filter(other -> other.compareTo(topology.strategy()) > 0 && other.compareTo(Strategy.PILOT_LIGHT) > 0)
                .map(other -> new SuggestedFix(
                        "Choose .strategy(" + word(other) + ")",
                        CostTier.INSTANCE,
                        instances(topology.with(other)) - instances(topology),
                        before -> before.with(other)));
    }

    private static String word(Strategy strategy) {
        return strategy == Strategy.WARM_STANDBY ? "warmStandby()" : "activeActive()";
    }

    private static int instances(Topology topology) {
        return Kinds.<Fixable<Element>, Integer>ask(
                                topology,
                                Fixable.class,
                                (kind, element) -> Stream.of(kind.standbyInstances(element, topology)))
                        .mapToInt(Integer::intValue)
                        .sum()
                + topology.all(Store.class)
                        .mapToInt(store -> store.standbyInstances(topology))
                        .sum();
    }

    private Stream<SuggestedFix> network(RegionRole side) {
        var site = topology.site(side);
        var network = site.network();
        var of = " the network of the " + side.name().toLowerCase(Locale.ROOT) + " region";
        var zones = Math.min(USUAL_ZONES, site.region().zones().size());
        var gateways = network.egress() instanceof Network.Egress.SingleNat
                ? Stream.of(new SuggestedFix(
                        "Remove .singleNatGateway(...) from" + of,
                        CostTier.GATEWAY,
                        site.zones().size() - 1,
                        before -> before.with(side, perZone(before.site(side).network()))))
                : Stream.<SuggestedFix>of();
        var more = site.zones().size() < zones
                ? Stream.of(new SuggestedFix(
                        "Give" + of + " .zones(" + zones + ")",
                        CostTier.GATEWAY,
                        zones - site.zones().size(),
                        before -> before.with(side, before.site(side).network().zones(zones))))
                : Stream.<SuggestedFix>of();
        return Stream.concat(gateways, more);
    }

    private static Network perZone(Network network) {
        return new Network(
                network.cidr(),
                network.zones(),
                new Network.Egress.PerZone(),
                network.guards(),
                network.existing(),
                network.origin());
    }
}
