package dev.tandem.element.external;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Figure;
import dev.tandem.aws.Span;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Place;
import java.time.Duration;
import java.util.List;

/** Something that Tandem does not build as what can fail: as its user declared it, and as badly as is not declared. */
record ExternalPart(External external, Place place) {

    /** Where every figure comes from that nobody gave a source for. */
    static final String DECLARATION = "declared in the topology";

    void addTo(Model.Builder model) {
        if (!external.presentIn(place.side())) {
            model.component(whole(Expr.NEVER));
            return;
        }
        var there = whole(kept(model));
        model.component(external.keepsData() ? there.keeps(external.name()) : there);
        if (!place.home()) {
            takeOver(model);
        }
    }

    private void takeOver(Model.Builder model) {
        if (external.inRecovery() instanceof External.InRecovery.Copy copy) {
            model.promotion(promotion(takenOver(copy), new Loss.Within(declared(Duration.ZERO, copy.lag()))));
        } else if (external.keepsData()) {
            var used = new Action(
                    "Use the empty " + external.name() + " in " + place.id(),
                    Promotion.Kind.AUTO,
                    declared(Duration.ZERO, Duration.ZERO),
                    DECLARATION);
            model.promotion(promotion(RecoveryStep.of(used, Expr.ALWAYS), new Loss.Stranded(Basis.DECLARED)));
        }
    }

    private Promotion promotion(RecoveryStep step, Loss loss) {
        return new Promotion(step, place.other().component(external.name()), id(), loss);
    }

    /** Somebody takes the step that was declared; nobody said that it needs anything of AWS. */
    static RecoveryStep takenOver(External.InRecovery.Copy copy) {
        var takeover = copy.takeover();
        return RecoveryStep.of(
                new Action(
                        takeover.title(),
                        Promotion.Kind.MANUAL,
                        declared(takeover.atBest(), takeover.atWorst()),
                        DECLARATION),
                Expr.ALWAYS);
    }

    /** It is in so many zones of the network, and does without one of them only if that was declared. */
    private Expr kept(Model.Builder model) {
        var zones = place.zones().stream().limit(external.zones()).toList();
        var all = Expr.all(zones.toArray(Expr[]::new));
        if (external.zoneFailover().isEmpty() || zones.size() < 2) {
            return all;
        }
        return withoutAZone(model, external.zoneFailover().orElseThrow(), zones, all);
    }

    private Expr withoutAZone(Model.Builder model, External.ZoneFailover zoneFailover, List<Atom> zones, Expr all) {
        var whole = Component.of(id() + "/in-all-zones", all);
        var fewer = Component.of(id() + "/without-a-zone", place.allButOne(zones));
        model.component(whole).component(fewer);
        var goesOn = new Action(
                id() + " goes on without a zone",
                Promotion.Kind.AUTO,
                declared(zoneFailover.atBest(), zoneFailover.atWorst()),
                zoneFailover.source());
        model.promotion(new Promotion(RecoveryStep.of(goesOn, Expr.ALWAYS), whole.id(), fewer.id(), Loss.none()));
        return Expr.any(Expr.part(whole.id()), Expr.part(fewer.id()));
    }

    /** It may fail by itself, whatever it is made of. */
    private Component whole(Expr serves) {
        return Component.of(id(), serves)
                .needs(place.region().holding(Atom.Kind.SERVICE, "external-" + external.name()));
    }

    private static Figure declared(Duration atBest, Duration atWorst) {
        return new Figure(new Span(atBest, atWorst), Basis.DECLARED);
    }

    private String id() {
        return place.component(external.name());
    }
}
