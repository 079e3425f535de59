package dev.tandem.resilience.derived;

import dev.tandem.aws.ControlPlane;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Expr;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Network;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** One of the two regions of a topology, as things that can fail. */
record Place(Topology topology, Side side, Atom region, List<Atom> zones) {

    static Place of(Topology topology, Side side) {
        var site = topology.site(side);
        var region = Atom.region(site.region().id());
        var zones = site.zones().stream().map(zone -> region.zone(zone.id())).toList();
        return new Place(topology, side, region, zones);
    }

    /** The other region of the topology. */
    Place other() {
        return of(topology, side.other());
    }

    /** What a component of this region is called. */
    String component(String... names) {
        return region.id() + "/" + String.join("/", names);
    }

    /** The n-th of several things that are spread over the zones in turn. */
    Atom node(String name, int number) {
        return zone(number).node(name + "-" + (number + 1));
    }

    /** The zone of the n-th of several things. */
    Atom zone(int number) {
        return zones.get(number % zones.size());
    }

    /** What the private subnets of a zone leave through: its own NAT gateway, or the only one. */
    Expr egress(Atom zone) {
        var single = topology.site(side).network().egress() instanceof Network.Egress.SingleNat;
        return (single ? zones.get(0) : zone).node("nat-gateway");
    }

    /** One of the zones with a way out, whichever. */
    Expr anyZone() {
        return Expr.any(zones.stream().map(zone -> Expr.all(zone, egress(zone))).toArray(Expr[]::new));
    }

    /** The key that encrypts the topology's data here. */
    Atom key() {
        return key(topology.name());
    }

    /** A key here, by its name. */
    Atom key(String name) {
        return region.holding(Atom.Kind.KEY, "key-" + name);
    }

    /** The key that a choice comes down to here. */
    Atom key(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen ? key(chosen.key().name()) : key();
    }

    /** What a service keeps in the zones by itself, and can do without one of them. */
    Expr keptInZones() {
        return new AtLeast(Math.max(1, zones.size() - 1), List.copyOf(zones));
    }

    /** The bucket that keeps Terraform's state here. */
    Atom state() {
        return region.holding(Atom.Kind.STATE, "state-" + topology.name());
    }

    /** Where a service takes orders for what is in this region. */
    Atom controlPlane(String service) {
        var home = ControlPlane.of(service).homeFor(topology.site(side).region());
        return Atom.region(home.id()).controlPlane(service);
    }

    /** What a pipeline needs to bring this region into its active role. */
    Expr pipeline(String... services) {
        var planes = Stream.of(services).map(this::controlPlane);
        return Expr.all(Stream.concat(Stream.of(state()), planes).toArray(Expr[]::new));
    }
}
