package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair of nodes as what can fail: a hot one, a cold one that takes its place by itself once the lease in their database
 * is stale, and others that somebody has to have launched on the same addresses. In the recovery region there are only
 * those others, and they are launched last: a node that starts before its database takes writes gets no lease.
 */
record NodePairPart(NodePair nodes, Place place) {

    private static final int HOT = 0;
    private static final int COLD = 1;

    void addTo(Model.Builder model) {
        addLaunched(model);
        var serving = Expr.part(id("launched"));
        if (home()) {
            addRunning(model);
            serving = Expr.any(Expr.part(id("hot")), Expr.part(id("cold")), serving);
        }
        var whole = Component.of(id(), serving)
                .needs(place.region().service("ec2"), place.key())
                .agreed(ServiceLevel.EC2.severalZones() / 100, Basis.SLA, ServiceLevel.EC2.source());
        model.component(new Uses(nodes, place).needing(whole));
        model.component(loadBalancer());
    }

    /** Where clients of this region find it. */
    static String id(NodePair nodes, Place place) {
        return place.component(nodes.name(), "load-balancer");
    }

    private void addRunning(Model.Builder model) {
        model.component(Component.of(id("hot"), place.node(nodes.name(), HOT)));
        model.component(Component.of(id("cold"), place.node(nodes.name(), COLD)));
        var taken = place.topology()
                .figure(Recovery.coldNodeTakesOver(nodes.exclusion().waitInterval()));
        model.promotion(new Promotion(
                "the cold node of " + nodes.name() + " takes over",
                id("hot"),
                id("cold"),
                Promotion.Kind.AUTO,
                Expr.all(new Uses(nodes, place).stores()),
                taken.time(),
                Loss.none()));
    }

    private void addLaunched(Model.Builder model) {
        model.component(Component.of(id("launched"), anyZone()));
        model.promotion(new Promotion(
                "launch the nodes of " + nodes.name() + " in " + place.region().id(),
                home() ? id() : place.other().component(nodes.name()),
                id("launched"),
                home() ? Promotion.Kind.MANUAL : Promotion.Kind.PIPELINE,
                launchable(),
                place.topology().figure(Recovery.NODES_ARE_LAUNCHED).time(),
                Loss.none()));
    }

    private Expr launchable() {
        var orders = home()
                ? Expr.all(place.controlPlane("ec2"), place.key())
                : Expr.all(place.pipeline("ec2", "ssm"), place.key());
        return Expr.all(Stream.concat(Stream.of(orders), Stream.of(new Uses(nodes, place).stores()))
                .toArray(Expr[]::new));
    }

    /** It answers in the zones of the nodes, which leave through the internet gateway of the whole region. */
    private Component loadBalancer() {
        return Component.of(id(nodes, place), anyZone())
                .needs(place.region().service("elasticloadbalancing"), Expr.part(id()))
                .agreed(
                        ServiceLevel.LOAD_BALANCER.severalZones() / 100,
                        Basis.SLA,
                        ServiceLevel.LOAD_BALANCER.source());
    }

    private Expr anyZone() {
        List<Atom> zones = place.zones().stream().limit(NodePair.SIZE).toList();
        return Expr.any(zones.toArray(Expr[]::new));
    }

    private boolean home() {
        return place.side() == Side.PRIMARY;
    }

    private String id() {
        return place.component(nodes.name());
    }

    private String id(String part) {
        return place.component(nodes.name(), part);
    }
}
