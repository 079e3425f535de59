package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.topology.Dependency;

/** What a backup plan keeps of an element in the vault of the recovery region, until a person restores it there. */
public record VaultPart(Dependency kept, RegionModel place) {

    /** Whether a plan covers it. */
    public boolean present() {
        return place.topology().backedUp(kept);
    }

    /** Adds the element as it is once somebody has restored it from the vault. */
    public void addTo(Model.Builder model, Component restored) {
        var name = kept.element().name();
        model.component(restored.keeps(name));
        model.action(new RecoveryAction(
                new RecoverySteps(place).restoredFromVault(kept),
                place.other().component(name),
                place.component(name),
                new Loss.Within(
                        place.estimates().of(Recovery.VAULT_COPY_IS_RESTORED).loss())));
    }
}
