package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Reached;
import dev.tandem.topology.Service;
import java.util.stream.Stream;

/** A load balancer that several services share: all of them are lost with it, and it serves as long as one zone does. */
record SharedBalancerPart(LoadBalancer balancer, Place place) {

    void addTo(Model.Builder model) {
        var agreed = place.zones().size() > 1
                ? ServiceLevel.LOAD_BALANCER.severalZones()
                : ServiceLevel.LOAD_BALANCER.oneZone().orElse(ServiceLevel.LOAD_BALANCER.severalZones());
        model.component(Component.of(id(balancer, place), Expr.any(place.zones().toArray(Expr[]::new)))
                .needs(place.region().service("elasticloadbalancing"))
                .agreed(agreed / 100, Basis.SLA, ServiceLevel.LOAD_BALANCER.source()));
    }

    /** What it is called in a region. */
    static String id(LoadBalancer balancer, Place place) {
        return place.component(balancer.name(), "load-balancer");
    }

    /** What has to serve in a region for whoever comes in there: a service, or each of those behind a load balancer. */
    static Stream<Expr> reached(Reached reached, Place place) {
        if (reached instanceof LoadBalancer balancer) {
            return balancer.services().stream().map(service -> Expr.part(ServicePart.id(service, place)));
        }
        return Stream.of(Expr.part(
                reached instanceof NodePair nodes
                        ? NodePairPart.id(nodes, place)
                        : ServicePart.id((Service) reached, place)));
    }
}
