package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Alternative;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Handover;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.Hostname;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name as an entry point: what it leads to in the primary region, or in the recovery region, which Route 53 answers
 * with by itself once its health checks fail. Answers and health checks are its data plane, which is at the edge; the
 * control plane in us-east-1 is needed for neither.
 */
record HostnamePart(Hostname hostname, Place primary, Place recovery) {

    static final Atom ANSWERS = Atom.alone(Atom.Kind.SERVICE, "route53");

    void addTo(Model.Builder model) {
        model.component(Component.of(hostname.name(), ANSWERS)
                .agreed(ServiceLevel.ROUTE_53.severalZones() / 100, Basis.SLA, ServiceLevel.ROUTE_53.source()));
        model.entry(new EntryPoint(
                primary.topology().subject(hostname.name()),
                List.of(
                        Alternative.usual(primary.region().id(), needs(primary)),
                        Alternative.after(handover(), recovery.region().id(), needs(recovery)))));
    }

    private Expr needs(Place place) {
        var answering = SharedBalancerPart.reached(hostname.target(), place);
        return Expr.all(
                Stream.concat(Stream.of(Expr.part(hostname.name())), answering).toArray(Expr[]::new));
    }

    private Handover handover() {
        var topology = primary.topology();
        return new Handover(
                Promotion.Kind.AUTO,
                Expr.part(hostname.name()),
                topology.figure(Recovery.DNS_MOVES_CLIENTS).time(),
                topology.figure(Recovery.PERSON_DECIDES).time(),
                Figure.seconds(0, Basis.DOCUMENTED));
    }
}
