package dev.tandem.element.dns;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.resilience.derived.Entrances;
import dev.tandem.resilience.derived.Place;
import java.util.stream.Stream;

/**
 * A name as an entry point: what it leads to in the primary region, or in the recovery region, which Route 53 answers
 * with by itself once its health check, or the load balancer that it evaluates, is not healthy. Answers and health checks
 * are its data plane, which is at the edge. For any other failure somebody has to change the name, by the control plane in
 * us-east-1.
 */
record HostnamePart(Hostname hostname, Place primary, Place recovery) {

    static final Atom ANSWERS = Atom.alone(Atom.Kind.SERVICE, "route53");

    void addTo(Model.Builder model) {
        model.component(Component.of(hostname.name(), ANSWERS)
                .agreed(ServiceLevel.ROUTE_53.severalZones() / 100, Basis.SLA, ServiceLevel.ROUTE_53.source()));
        new Entrances(primary, recovery, new Part(hostname.name()), Recovery.DNS_MOVES_CLIENTS, true)
                .addTo(
                        model,
                        primary.topology().subject(hostname.name()),
                        needs(primary),
                        needs(recovery),
                        Entrances.watched(hostname.target(), primary));
    }

    private Expr needs(Place place) {
        var answering = Entrances.reached(hostname.target(), hostname.name(), place);
        return Expr.all(
                Stream.concat(Stream.of(Expr.part(hostname.name())), answering).toArray(Expr[]::new));
    }
}
