package dev.tandem.rules.mending;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.Side;
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
record Catalogue(Topology topology) {

    private static final int USUAL_ZONES = 3;

    /** All of them, the same ones in the same order for the same topology. */
    List<Change> changes() {
        return Stream.of(
                        strategies(),
                        Stream.of(Side.values()).flatMap(this::network),
                        mends(element -> !(element instanceof Workload)),
                        mends(Workload.class::isInstance))
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<Change> mends(Predicate<Element> which) {
        return Kinds.<Mendable<Element>, Change>ask(
                topology.elements().stream().filter(which).toList(),
                Mendable.class,
                (kind, element) -> kind.mends(element, topology));
    }

    private Stream<Change> strategies() {
        return Arrays.stream(Strategy.values())
                .filter(other -> other.compareTo(topology.strategy()) > 0 && other.compareTo(Strategy.PILOT_LIGHT) > 0)
                .map(other -> new Change(
                        "Choose .strategy(" + word(other) + ")",
                        Price.INSTANCE,
                        instances(topology.with(other)) - instances(topology),
                        before -> before.with(other)));
    }

    private static String word(Strategy strategy) {
        return strategy == Strategy.WARM_STANDBY ? "warmStandby()" : "activeActive()";
    }

    private static int instances(Topology topology) {
        return Kinds.<Mendable<Element>, Integer>ask(
                                topology.elements(),
                                Mendable.class,
                                (kind, element) -> Stream.of(kind.standbyInstances(element, topology)))
                        .mapToInt(Integer::intValue)
                        .sum()
                + topology.all(Store.class)
                        .mapToInt(store -> store.standbyInstances(topology))
                        .sum();
    }

    private Stream<Change> network(Side side) {
        var site = topology.site(side);
        var network = site.network();
        var of = " the network of the " + side.name().toLowerCase(Locale.ROOT) + " region";
        var zones = Math.min(USUAL_ZONES, site.region().zones().size());
        var gateways = network.egress() instanceof Network.Egress.SingleNat
                ? Stream.of(new Change(
                        "Remove .singleNatGateway(...) from" + of,
                        Price.GATEWAY,
                        site.zones().size() - 1,
                        before -> before.with(side, perZone(before.site(side).network()))))
                : Stream.<Change>of();
        var more = site.zones().size() < zones
                ? Stream.of(new Change(
                        "Give" + of + " .zones(" + zones + ")",
                        Price.GATEWAY,
                        zones - site.zones().size(),
                        before -> before.with(side, before.site(side).network().zones(zones))))
                : Stream.<Change>of();
        return Stream.concat(gateways, more);
    }

    private static Network perZone(Network network) {
        return new Network(
                network.cidr(), network.zones(), new Network.Egress.PerZone(), network.guards(), network.origin());
    }
}
