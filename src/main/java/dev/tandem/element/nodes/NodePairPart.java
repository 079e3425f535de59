package dev.tandem.element.nodes;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Uses;
import java.util.List;

/**
 * A pair of nodes as what can fail: a hot one, a cold one that takes its place by itself once the lease in their database
 * is stale, and others that somebody has to have launched on the same addresses. In the recovery region there are only
 * those others, and they are launched last: a node that starts before its database takes writes gets no lease.
 */
record NodePairPart(NodePair nodes, RegionModel place) {

    private static final int HOT = 0;
    private static final int COLD = 1;

    void addTo(Model.Builder model) {
        addLaunched(model);
        var serving = Expr.part(id("launched"));
        if (place.home()) {
            addRunning(model);
            serving = Expr.any(Expr.part(id("hot")), Expr.part(id("cold")), serving);
        }
        var whole = Component.of(id(), serving)
                .needs(place.service("ec2"))
                .agreed(agreed() / 100, EvidenceLevel.SLA, ServiceLevel.EC2.source());
        model.component(new Uses(nodes, place).needing(whole));
        model.component(loadBalancer());
    }

    /** Where clients of this region find it. */
    static String id(NodePair nodes, RegionModel place) {
        return place.component(nodes.name(), "load-balancer");
    }

    private double agreed() {
        return place.zones().size() > 1
                ? ServiceLevel.EC2.severalZones()
                : ServiceLevel.EC2.oneZone().orElseThrow();
    }

    private void addRunning(Model.Builder model) {
        model.component(Component.of(id("hot"), place.node("ec2", nodes.name(), HOT)));
        model.component(Component.of(id("cold"), place.node("ec2", nodes.name(), COLD)));
        var taken = Recovery.coldNodeTakesOver(nodes.exclusion().waitInterval());
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        place.estimates()
                                .action(
                                        "The cold node of " + nodes.name() + " takes over",
                                        RecoveryAction.Kind.AUTO,
                                        taken),
                        Expr.all(new Uses(nodes, place).stores())),
                id("hot"),
                id("cold"),
                Loss.none()));
    }

    /** They are launched last: a node that starts before its database takes writes gets no lease. */
    private void addLaunched(Model.Builder model) {
        var uses = new Uses(nodes, place);
        var launch = Expr.all(place.launch("ec2"), uses.startup(), Expr.all(uses.stores()));
        model.component(Component.of(id("launched"), anyZone()));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        place.estimates()
                                .action(
                                        "Launch the nodes of " + nodes.name() + " in " + place.id(),
                                        place.home() ? RecoveryAction.Kind.MANUAL : RecoveryAction.Kind.SUPERVISED,
                                        Recovery.NODES_ARE_LAUNCHED),
                        place.home()
                                ? Expr.all(launch, place.service("sts"))
                                : Expr.all(launch, Expr.part(new RecoverySteps(place).active()))),
                place.home() ? id() : place.other().component(nodes.name()),
                id("launched"),
                Loss.none()));
    }

    /** It answers in the zones of the nodes, which leave through the internet gateway of the whole region. */
    private Component loadBalancer() {
        return Component.of(id(nodes, place), anyZone())
                .needs(place.service("elasticloadbalancing"), Expr.part(id()))
                .agreed(balancing() / 100, EvidenceLevel.SLA, ServiceLevel.LOAD_BALANCER.source());
    }

    private double balancing() {
        var level = ServiceLevel.LOAD_BALANCER;
        return zones().size() > 1 ? level.severalZones() : level.oneZone().orElseThrow();
    }

    private Expr anyZone() {
        return Expr.any(zones().toArray(Expr[]::new));
    }

    private List<Atom> zones() {
        return place.zones().stream().limit(NodePair.SIZE).toList();
    }

    private String id() {
        return place.component(nodes.name());
    }

    private String id(String part) {
        return place.component(nodes.name(), part);
    }
}
