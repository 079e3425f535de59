package dev.tandem.element.accelerator;

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
 * An accelerator as an entry point: its services together in the primary region, or together in the recovery region. It
 * moves the clients of a listener by itself when the load balancer behind it is not healthy there; listeners whose load
 * balancers still are have to be moved by hand.
 */
record AcceleratorPart(Accelerator accelerator, RegionModel primary, RegionModel recovery) {

    private static final Atom EDGE = Atom.alone(Atom.Kind.SERVICE, "global-accelerator");

    void addTo(Model.Builder model) {
        model.component(Component.of(accelerator.name(), EDGE)
                .agreed(
                        ServiceLevel.GLOBAL_ACCELERATOR.severalZones() / 100,
                        EvidenceLevel.SLA,
                        ServiceLevel.GLOBAL_ACCELERATOR.source()));
        var anyListener = Expr.any(accelerator.leadsTo().stream()
                .distinct()
                .map(target -> TwoRegionEntry.watched(target, primary))
                .toArray(Expr[]::new));
        var edge = new Part(accelerator.name());
        new TwoRegionEntry(primary, recovery, edge, Recovery.ACCELERATOR_MOVES_CLIENTS, true)
                .addTo(model, id(), needs(primary), needs(recovery), anyListener);
    }

    private String id() {
        return primary.topology().subject(accelerator.name());
    }

    private Expr needs(RegionModel place) {
        var services =
                accelerator.leadsTo().stream().distinct().flatMap(target -> TwoRegionEntry.target(target, place));
        return Expr.all(Stream.concat(Stream.of(Expr.part(accelerator.name())), services)
                .toArray(Expr[]::new));
    }
}
