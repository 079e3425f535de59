package dev.tandem.resilience.derived;

import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Recovery;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Network;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** One of the two regions of a topology, as things that can fail. */
public record RegionModel(Topology topology, RegionRole side, Atom region, List<Atom> zones, Estimates estimates) {

    /** A region of a topology, with the figures that hold there. */
    public static RegionModel of(Topology topology, RegionRole side, Estimates estimates) {
        var site = topology.site(side);
        var region = Atom.region(site.region().id());
        var zones = site.zones().stream().map(zone -> region.zone(zone.id())).toList();
        return new RegionModel(topology, side, region, zones, estimates);
    }

    /** The other region of the topology. */
    public RegionModel other() {
        return of(topology, side.other(), estimates);
    }

    /** Whether it is the primary region. */
    public boolean home() {
        return side == RegionRole.PRIMARY;
    }

    /** The id of the region. */
    public String id() {
        return region.id();
    }

    /** What a component of this region is called. */
    public String component(String... names) {
        return region.id() + "/" + String.join("/", names);
    }

    /**
     * The messages that consumers find in a queue here. It is up even where the queue does not answer: a consumer that does
     * without the queue for a while still leaves its messages behind when it moves to the other region.
     */
    public String messages(String queue) {
        return component(queue, "messages");
    }

    /** The n-th of several things that are spread over the zones in turn, by the short name of its service. */
    public Atom node(String service, String name, int number) {
        return zone(number).node(service + "-" + name + "-" + (number + 1));
    }

    /** The zone of the n-th of several things. */
    public Atom zone(int number) {
        return zones.get(number % zones.size());
    }

    /** What the private subnets of a zone leave through: its own NAT gateway, the only one, or what an existing network has. */
    public Expr egress(Atom zone) {
        var egress = topology.site(side).network().egress();
        if (egress instanceof Network.Egress.Unknown) {
            return Expr.all(Stream.concat(zones.stream(), Stream.of(region.service("way-out")))
                    .toArray(Expr[]::new));
        }
        if (egress instanceof Network.Egress.DeclaredPerZone) {
            return zone.node("way-out");
        }
        var single = egress instanceof Network.Egress.SingleNat;
        return (single ? zones.get(0) : zone).node("nat-gateway");
    }

    /** Whether instances reach AWS's services without a NAT gateway. */
    boolean hasEndpoints() {
        return topology.site(side).network().guards().contains(Network.Guard.INTERFACE_ENDPOINTS);
    }

    /** At least one of the zones. */
    public Expr anyZone() {
        return Expr.any(zones.toArray(Expr[]::new));
    }

    /** One of the zones from which a new instance reaches AWS's services. */
    public Expr anyZoneWithAccess() {
        return hasEndpoints()
                ? anyZone()
                : Expr.any(
                        zones.stream().map(zone -> Expr.all(zone, egress(zone))).toArray(Expr[]::new));
    }

    /** All of several zones but one. */
    public Expr allButOne(List<Atom> some) {
        return new AtLeast(Math.max(1, some.size() - 1), List.copyOf(some));
    }

    /** All zones but one: what a regional service can do without, and with fewer no launch succeeds. */
    public Expr allZonesButOne() {
        return allButOne(zones);
    }

    /** The key that encrypts the topology's data here. */
    public Atom key() {
        return key(topology.name());
    }

    /** A key here, by its name. */
    public Atom key(String name) {
        return region.holding(Atom.Kind.KEY, "key-" + name);
    }

    /** The key that a choice comes down to here. */
    public Atom key(KeyChoice choice) {
        return choice instanceof KeyChoice.Chosen chosen ? key(chosen.key().name()) : key();
    }

    /** The data plane of a service here. */
    public Atom service(String service) {
        return region.service(service);
    }

    /** What a regional service keeps in the zones by itself, and goes on with when one of them is lost. */
    public Expr keptInZones(Model.Builder model, String of) {
        var goesOn = estimates.action(
                of + " continues without a zone", RecoveryAction.Kind.AUTO, Recovery.REGIONAL_SERVICE_LOSES_ZONE);
        if (zones.size() == 1 || goesOn.estimate().range().equals(DurationRange.NONE)) {
            return allZonesButOne();
        }
        var all = Component.of(of + "/in-all-zones", Expr.all(zones.toArray(Expr[]::new)));
        var fewer = Component.of(of + "/without-a-zone", allZonesButOne());
        model.component(all).component(fewer);
        model.action(new RecoveryAction(RecoveryStep.of(goesOn, Expr.ALWAYS), all.id(), fewer.id(), Loss.none()));
        return Expr.any(Expr.part(all.id()), Expr.part(fewer.id()));
    }

    /** The bucket that keeps Terraform's state here. */
    Atom state() {
        return region.holding(Atom.Kind.STATE, "state-" + topology.name());
    }

    /** Where a service takes orders for what is in this region. */
    public Atom controlPlane(String service) {
        return controlPlane(ControlPlane.of(service));
    }

    /** Where a control plane takes orders for what is in this region. */
    public Atom controlPlane(ControlPlane plane) {
        return Atom.region(plane.homeFor(topology.site(side).region()).id()).controlPlane(plane.service());
    }

    /** What a person needs who gives orders here: credentials, and the control planes. */
    public Expr orders(String... services) {
        return Expr.all(
                Stream.concat(Stream.of(service("sts")), Stream.of(services).map(this::controlPlane))
                        .toArray(Expr[]::new));
    }

    /** What launching an instance needs. AWS finds no capacity in a region that has lost two zones. */
    public Expr launch(String... services) {
        var planes = Stream.of(services).map(this::controlPlane);
        return Expr.all(Stream.of(planes, Stream.of(key(), service("ec2"), allZonesButOne()))
                .flatMap(needed -> needed)
                .toArray(Expr[]::new));
    }
}
