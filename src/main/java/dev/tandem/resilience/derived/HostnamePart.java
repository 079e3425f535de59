package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Part;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Route;
import java.util.stream.Stream;

/**
 * A name as an entry point: what it leads to in the primary region, or in the recovery region, which Route 53 answers
 * with by itself once its health check, or the load balancer that it evaluates, is not healthy. Answers and health checks
 * are its data plane, which is at the edge. For any other failure somebody has to change the name, by the control plane in
 * us-east-1.
 *
 * <p>Behind a load balancer that services share, the name needs only those that its requests are routed to, but the
 * health of all of them decides where its clients go.
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

    /** Of a load balancer that is shared, the services that its routes lead this name to. */
    private Stream<Expr> services(Place place) {
        if (!(hostname.target() instanceof LoadBalancer balancer)) {
            return Entrances.reached(hostname.target(), place);
        }
        var paths = routes(balancer, Route.Condition.PATH);
        var host = routes(balancer, Route.Condition.HOST)
                .filter(route -> matches(route.pattern()))
                .limit(1);
        var routed = Stream.concat(paths, host).map(Route::service).distinct().toList();
        var answering = routed.isEmpty() ? balancer.services() : routed;
        return answering.stream().map(service -> Expr.part(ServicePart.id(service, place)));
    }

    private static Stream<Route> routes(LoadBalancer balancer, Route.Condition condition) {
        return balancer.routes().stream().filter(route -> route.condition() == condition);
    }

    private boolean matches(String pattern) {
        var regex = pattern.replace(".", "\\.").replace("*", ".*").replace("?", ".");
        return hostname.name().matches(regex);
    }

    private Expr needs(Place place) {
        var answering = services(place);
        return Expr.all(
                Stream.concat(Stream.of(Expr.part(hostname.name())), answering).toArray(Expr[]::new));
    }
}
