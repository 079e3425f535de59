package dev.tandem.rules.mending;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Network;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import dev.tandem.topology.Store;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The changes that can be tried on a topology, each of which makes it hold out more. */
record Catalogue(Topology topology) {

    private static final int USUAL_ZONES = 3;

    /** All of them, the same ones in the same order for the same topology. */
    List<Change> changes() {
        return Stream.of(
                        strategies(),
                        Stream.of(Side.values()).flatMap(this::network),
                        Kinds.<Mendable<Element>, Change>ask(
                                topology.elements(), Mendable.class, (kind, element) -> kind.mends(element, topology)),
                        topology.services().stream().flatMap(this::service))
                .flatMap(changes -> changes)
                .toList();
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
        return topology.services().stream()
                        .mapToInt(service ->
                                topology.capacity(service, Side.RECOVERY).instances())
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

    private Stream<Change> service(Service service) {
        return Stream.concat(atHome(service), inRecovery(service));
    }

    /** As many in the recovery region as have to serve, so that none has to be launched first. */
    private Stream<Change> inRecovery(Service service) {
        var running = topology.capacity(service, Side.RECOVERY).instances();
        return Stream.of(service.capacity().fewest(), service.capacity().ample())
                .distinct()
                .filter(count -> count > running)
                .map(count -> Change.of(
                        service,
                        "Add .inRecovery(r -> r.instances(" + count + ")) to " + service.name(),
                        Price.INSTANCE,
                        count - running,
                        before -> before.inRecovery(sizing -> sizing.instances(count))));
    }

    /** So many in the primary region that those of any zone can be done without. */
    private Stream<Change> atHome(Service service) {
        var zones = topology.primary().zones().size();
        var before = service.capacity();
        var count = before.instances() + 1;
        while (zones > 1 && count - (count + zones - 1) / zones < before.ample()) {
            count++;
        }
        var enough = count;
        return zones > 1 && !withoutAZone(before.instances(), zones, before.ample())
                ? Stream.of(Change.of(
                        service,
                        "Give " + service.name() + " .instances(" + enough + ").neededInstances(" + before.ample()
                                + ")",
                        Price.INSTANCE,
                        enough - before.instances(),
                        one -> one.instances(enough).neededInstances(before.ample())))
                : Stream.of();
    }

    private static boolean withoutAZone(int instances, int zones, int needed) {
        return instances - (instances + zones - 1) / zones >= needed;
    }
}
