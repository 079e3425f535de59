package dev.tandem.element.external;

import dev.tandem.aws.DurationRange;
import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import dev.tandem.element.external.Declaration.InRecovery;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RegionModel;
import java.time.Duration;
import java.util.List;

/**
 * What a user declared as what can fail: as declared, and as badly as is not declared.
 *
 * @param needs what it cannot serve without, beside its zones
 * @param takeover what has to answer before its copy can take over
 */
public record DeclaredPart(Declared element, RegionModel place, List<Expr> needs, Expr takeover) {

    /** Where every figure comes from that nobody gave a source for. */
    static final String DECLARATION = "declared in the topology";

    /** Copies the needs. */
    public DeclaredPart {
        needs = List.copyOf(needs);
    }

    /** Adds it to a model. */
    public void addTo(Model.Builder model) {
        if (!element.presentIn(place.side())) {
            model.component(whole(Expr.NEVER));
            return;
        }
        var there = whole(kept(model));
        model.component(declaration().keepsData() ? there.keeps(element.name()) : there);
        if (!place.home()) {
            takeOver(model);
        }
    }

    /** Somebody takes the step that was declared, once what it needs answers. */
    public static RecoveryStep takenOver(InRecovery.Copy copy, Expr needed) {
        var takeover = copy.takeover();
        var times = declared(takeover.atBest(), takeover.atWorst());
        return RecoveryStep.of(new Action(takeover.title(), RecoveryAction.Kind.MANUAL, times, DECLARATION), needed);
    }

    private void takeOver(Model.Builder model) {
        var copy = declaration().copy();
        if (copy.isPresent()) {
            var lag = declared(Duration.ZERO, copy.get().lag());
            model.action(action(takenOver(copy.get(), takeover), new Loss.Within(lag)));
        } else if (declaration().keepsData()) {
            var used = new Action(
                    "Use the empty " + element.name() + " in " + place.id(),
                    RecoveryAction.Kind.AUTO,
                    declared(Duration.ZERO, Duration.ZERO),
                    DECLARATION);
            model.action(action(RecoveryStep.of(used, Expr.ALWAYS), new Loss.Stranded(EvidenceLevel.DECLARED)));
        }
    }

    private RecoveryAction action(RecoveryStep step, Loss loss) {
        return new RecoveryAction(step, place.other().component(element.name()), id(), loss);
    }

    /** It is in so many zones of the network, and does without one of them only if that was declared. */
    private Expr kept(Model.Builder model) {
        var zones = place.zones().stream().limit(declaration().zones()).toList();
        var all = Expr.all(zones.toArray(Expr[]::new));
        if (declaration().zoneFailover().isEmpty() || zones.size() < 2) {
            return all;
        }
        return withoutAZone(model, declaration().zoneFailover().orElseThrow(), zones, all);
    }

    private Expr withoutAZone(Model.Builder model, Declaration.ZoneFailover failover, List<Atom> zones, Expr all) {
        var whole = Component.of(id() + "/in-all-zones", all);
        var fewer = Component.of(id() + "/without-a-zone", place.allButOne(zones));
        model.component(whole).component(fewer);
        var goesOn = new Action(
                id() + " goes on without a zone",
                RecoveryAction.Kind.AUTO,
                declared(failover.atBest(), failover.atWorst()),
                failover.source());
        model.action(new RecoveryAction(RecoveryStep.of(goesOn, Expr.ALWAYS), whole.id(), fewer.id(), Loss.none()));
        return Expr.any(Expr.part(whole.id()), Expr.part(fewer.id()));
    }

    /** It may fail by itself, whatever it is made of. */
    private Component whole(Expr serves) {
        return Component.of(id(), serves)
                .needs(place.region().holding(Atom.Kind.SERVICE, "external-" + element.name()))
                .needs(needs.toArray(Expr[]::new));
    }

    private static Estimate declared(Duration atBest, Duration atWorst) {
        return new Estimate(new DurationRange(atBest, atWorst), EvidenceLevel.DECLARED);
    }

    private Declaration declaration() {
        return element.declaration();
    }

    private String id() {
        return place.component(element.name());
    }
}
