package dev.tandem.element.dns;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.TwoRegionEntry;
import java.util.stream.Stream;

/**
 * A name as an entry point: what it leads to in the primary region, or in the recovery region, which Route 53 answers
 * with by itself once its health check, or the load balancer that it evaluates, is not healthy. Answers and health checks
 * are its data plane, which is at the edge. For any other failure somebody has to change the name, by the control plane in
 * us-east-1.
 */
record HostnamePart(Hostname hostname, RegionModel primary, RegionModel recovery) {

    static final Atom ANSWERS = Atom.alone(Atom.Kind.SERVICE, "route53");

    void addTo(Model.Builder model) {
        model.component(Component.of(hostname.name(), ANSWERS)
                .agreed(ServiceLevel.ROUTE_53.severalZones() / 100, EvidenceLevel.SLA, ServiceLevel.ROUTE_53.source()));
        new TwoRegionEntry(primary, recovery, new Part(hostname.name()), Recovery.DNS_MOVES_CLIENTS, true)
                .addTo(
                        model,
                        primary.topology().subject(hostname.name()),
                        needs(primary),
                        needs(recovery),
                        TwoRegionEntry.watched(hostname.target(), primary));
    }

    private Expr needs(RegionModel place) {
        var answering = TwoRegionEntry.target(hostname.target(), hostname.name(), place);
        return Expr.all(
                Stream.concat(Stream.of(Expr.part(hostname.name())), answering).toArray(Expr[]::new));
    }
}
