package dev.tandem.element.dns;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.element.Kinds;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Answering;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import java.util.stream.Stream;

/**
 * A private zone: the resolver of each network answers its names. Whoever uses what has a name is taken to ask for it.
 * Nothing of it is changed on the way to the recovery region, so the control plane in us-east-1 is needed by nobody.
 */
record PrivateZonePart(PrivateZone zone, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(id(), place.service("route53resolver"))
                .agreed(ServiceLevel.ROUTE_53.severalZones() / 100, EvidenceLevel.SLA, ServiceLevel.ROUTE_53.source()));
    }

    /** What has to answer before something that is used can be found: the zone, and read replicas that share a name. */
    Stream<Expr> naming(Dependency used) {
        return zone.names().values().stream()
                .filter(target -> target.answering().equals(used.element()))
                .flatMap(this::naming);
    }

    private Stream<Expr> naming(DnsTarget target) {
        var answered = Stream.<Expr>of(Expr.part(id()));
        var parts = Kinds.<Answering<Element>>facet(target.answering(), Answering.class).stream()
                .flatMap(kind -> kind.answering(target.answering(), target, place));
        return Stream.concat(answered, parts);
    }

    private String id() {
        return place.component(zone.name());
    }
}
