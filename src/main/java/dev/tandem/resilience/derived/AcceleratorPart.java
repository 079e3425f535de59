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
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * An accelerator as an entry point: its services together in the primary region, or together in the recovery region,
 * to which it sends clients by itself when the load balancers of the primary region are not healthy.
 */
record AcceleratorPart(Accelerator accelerator, Place primary, Place recovery) {

    private static final Atom EDGE = Atom.alone(Atom.Kind.SERVICE, "global-accelerator");

    void addTo(Model.Builder model) {
        model.component(Component.of(accelerator.name(), EDGE)
                .agreed(
                        ServiceLevel.GLOBAL_ACCELERATOR.severalZones() / 100,
                        Basis.SLA,
                        ServiceLevel.GLOBAL_ACCELERATOR.source()));
        model.entry(new EntryPoint(
                id(primary.topology(), accelerator),
                List.of(
                        Alternative.usual(primary.region().id(), needs(primary)),
                        Alternative.after(handover(), recovery.region().id(), needs(recovery)))));
    }

    /** What the entry point is called: {@code bank/edge}. */
    static String id(Topology topology, Accelerator accelerator) {
        return topology.subject(accelerator.name());
    }

    private Expr needs(Place place) {
        var services = accelerator.leadsTo().stream()
                .distinct()
                .flatMap(reached -> SharedBalancerPart.reached(reached, place));
        return Expr.all(Stream.concat(Stream.of(Expr.part(accelerator.name())), services)
                .toArray(Expr[]::new));
    }

    private Handover handover() {
        var topology = primary.topology();
        return new Handover(
                Promotion.Kind.AUTO,
                Expr.part(accelerator.name()),
                topology.figure(Recovery.ACCELERATOR_MOVES_CLIENTS).time(),
                topology.figure(Recovery.PERSON_DECIDES).time(),
                Figure.seconds(0, Basis.DOCUMENTED));
    }
}
