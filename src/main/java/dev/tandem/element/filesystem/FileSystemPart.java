package dev.tandem.element.filesystem;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.VaultPart;

/**
 * A file system as what can fail: kept by EFS in all zones, of which it can do without one, or in a single zone; and a
 * copy in the recovery region that takes writes once somebody breaks its replication.
 */
record FileSystemPart(FileSystem fileSystem, RegionModel place) {

    void addTo(Model.Builder model) {
        if (place.home()) {
            model.component(whole(kept(model)));
        } else if (fileSystem.replica().present()) {
            addCopy(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(kept(model)));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addCopy(Model.Builder model) {
        model.component(whole(kept(model)));
        model.action(new RecoveryAction(
                opened(fileSystem, new RecoverySteps(place)),
                place.other().component(fileSystem.name()),
                id(),
                new Loss.Within(place.estimates()
                        .of(Recovery.FILE_SYSTEM_COPY_IS_OPENED)
                        .loss())));
    }

    /** The copy of a file system takes writes. */
    static RecoveryStep opened(FileSystem files, RecoverySteps steps) {
        return steps.byHand(
                "Open " + files.name() + " for writing", Recovery.FILE_SYSTEM_COPY_IS_OPENED, "elasticfilesystem");
    }

    /** EFS user guide, "Availability and durability": a regional file system goes on without one of its zones. */
    private Expr kept(Model.Builder model) {
        return oneZone() ? place.zone(0) : place.keptInZones(model, id());
    }

    private VaultPart vault() {
        return new VaultPart(fileSystem, place);
    }

    private Component whole(Expr serves) {
        var agreed = oneZone() ? ServiceLevel.EFS.oneZone().orElseThrow() : ServiceLevel.EFS.severalZones();
        return Component.of(id(), serves)
                .needs(place.service("elasticfilesystem"), place.key(fileSystem.key()))
                .keeps(fileSystem.name())
                .agreed(agreed / 100, EvidenceLevel.SLA, ServiceLevel.EFS.source());
    }

    private boolean oneZone() {
        return fileSystem.storage().type().oneZone();
    }

    private String id() {
        return place.component(fileSystem.name());
    }
}
