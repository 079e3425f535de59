package dev.tandem.element.service;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.RegionModel;

/**
 * A load balancer that several services share: all of them are lost with it, and it serves as long as one zone does. For
 * Route 53 and Global Accelerator it is healthy only while each of its target groups has a healthy target, so that one
 * service moves the clients of all.
 */
record SharedBalancerPart(LoadBalancer balancer, RegionModel place) {

    void addTo(Model.Builder model) {
        var agreed = place.zones().size() > 1
                ? ServiceLevel.LOAD_BALANCER.severalZones()
                : ServiceLevel.LOAD_BALANCER.oneZone().orElse(ServiceLevel.LOAD_BALANCER.severalZones());
        model.component(Component.of(id(balancer, place), place.anyZone())
                .needs(place.service("elasticloadbalancing"))
                .agreed(agreed / 100, EvidenceLevel.SLA, ServiceLevel.LOAD_BALANCER.source()));
        var healthy = balancer.services().stream()
                .map(service -> Expr.part(ServicePart.healthy(service, place)))
                .toArray(Expr[]::new);
        model.component(Component.of(checked(balancer, place), Expr.part(id(balancer, place)))
                .needs(healthy));
    }

    /** What it is called in a region. */
    static String id(LoadBalancer balancer, RegionModel place) {
        return place.component(balancer.name(), "load-balancer");
    }

    /** What health checks from outside see of it. */
    static String checked(LoadBalancer balancer, RegionModel place) {
        return place.component(balancer.name(), "health-check");
    }
}
