package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.Side;
import java.util.List;

/**
 * A file system as what can fail: kept by EFS in all zones, of which it can do without one, or in a single zone; and a
 * copy in the recovery region that takes writes once somebody breaks its replication.
 */
record FileSystemPart(FileSystem fileSystem, Place place) {

    void addTo(Model.Builder model) {
        if (place.side() == Side.PRIMARY) {
            model.component(whole(kept()));
        } else if (fileSystem.replica().present()) {
            addCopy(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(kept()));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addCopy(Model.Builder model) {
        var opened = place.topology().figure(Recovery.FILE_SYSTEM_COPY_IS_OPENED);
        model.component(whole(kept()));
        model.promotion(new Promotion(
                "break the replication of " + fileSystem.name() + " in "
                        + place.region().id(),
                place.other().component(fileSystem.name()),
                id(),
                Promotion.Kind.MANUAL,
                place.controlPlane("elasticfilesystem"),
                opened.time(),
                new Loss.Within(opened.loss())));
    }

    /** EFS user guide, "Availability and durability": a regional file system goes on without one of its zones. */
    private Expr kept() {
        return oneZone()
                ? place.zone(0)
                : new AtLeast(Math.max(1, place.zones().size() - 1), List.copyOf(place.zones()));
    }

    private VaultPart vault() {
        return new VaultPart(fileSystem, place);
    }

    private Component whole(Expr serves) {
        var agreed = oneZone() ? ServiceLevel.EFS.oneZone().orElseThrow() : ServiceLevel.EFS.severalZones();
        return Component.of(id(), serves)
                .needs(place.region().service("elasticfilesystem"), place.key())
                .keeps(fileSystem.name())
                .agreed(agreed / 100, Basis.SLA, ServiceLevel.EFS.source());
    }

    private boolean oneZone() {
        return fileSystem.storage().type().oneZone();
    }

    private String id() {
        return place.component(fileSystem.name());
    }
}
