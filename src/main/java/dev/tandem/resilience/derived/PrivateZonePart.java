package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * A private zone: the resolver of each network answers its names. Whoever uses what has a name is taken to ask for it.
 * Nothing of it is changed on the way to the recovery region, so the control plane in us-east-1 is needed by nobody.
 */
record PrivateZonePart(PrivateZone zone, Place place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(id(zone, place), place.region().service("route53resolver"))
                .agreed(ServiceLevel.ROUTE_53.severalZones() / 100, Basis.SLA, ServiceLevel.ROUTE_53.source()));
    }

    /** What has to answer before something that is used can be found. */
    static Stream<Expr> naming(Dependency used, Place place) {
        return zones(place.topology(), used).map(zone -> Expr.part(id(zone, place)));
    }

    private static Stream<PrivateZone> zones(Topology topology, Dependency used) {
        return topology.privateZones().stream().filter(zone -> zone.names().values().stream()
                .anyMatch(target -> target.answering().equals(used.element())));
    }

    private static String id(PrivateZone zone, Place place) {
        return place.component(zone.name());
    }
}
