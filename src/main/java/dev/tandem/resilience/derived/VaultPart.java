package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.Dependency;

/** What a backup plan keeps of an element in the vault of the recovery region, until a person restores it there. */
record VaultPart(Dependency kept, Place place) {

    /** Whether a plan covers it. */
    boolean present() {
        return place.topology().backedUp(kept);
    }

    void addTo(Model.Builder model, Component restored) {
        var name = kept.element().name();
        var figure = place.topology().figure(Recovery.VAULT_COPY_IS_RESTORED);
        model.component(restored.keeps(name));
        model.promotion(new Promotion(
                "restore " + name + " from the backup vault of "
                        + place.region().id(),
                place.other().component(name),
                place.component(name),
                Promotion.Kind.MANUAL,
                place.controlPlane("backup"),
                figure.time(),
                new Loss.Within(figure.loss())));
    }
}
