package dev.tandem.element.database;

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
import dev.tandem.topology.Standby;

/**
 * A database as what can fail: an instance that writes, a standby in another zone that follows it at once, a replica in
 * the recovery region that follows it soon, and backups in its own region. The host of an instance and its volume fail
 * apart: RDS replaces a host by itself, and a volume has to be restored.
 */
record DatabasePart(Database database, RegionModel place) {

    private static final int WRITER = 0;
    private static final int STANDBY = 1;

    void addTo(Model.Builder model) {
        if (place.home()) {
            addPrimary(model);
            new ReadersPart(database, place).addTo(model);
        } else if (database.replica().present()) {
            addReplica(model);
        } else if (database.replica().dataSurvives()) {
            addCopiedBackups(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(place.anyZone()));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addPrimary(Model.Builder model) {
        model.component(Component.of(id("writer"), instance(WRITER)).keeps(name()));
        var serving = Expr.any(Expr.part(id("writer")), rehosted(model));
        if (standby()) {
            addStandby(model);
            serving = Expr.any(serving, Expr.part(id("standby")));
        }
        if (database.backups().days() > 0) {
            addRestored(model);
            serving = Expr.any(serving, Expr.part(id("restored")));
        }
        model.component(whole(serving));
    }

    private void addStandby(Model.Builder model) {
        model.component(Component.of(id("standby"), instance(STANDBY)).keeps(name()));
        promote(
                model,
                "RDS makes the standby of " + name() + " its writer",
                RecoveryAction.Kind.AUTO,
                Recovery.RDS_STANDBY_TAKES_OVER,
                place.service("rds"),
                id("standby"));
    }

    /** A volume whose host failed is attached to another host, in whichever of the zones it is. */
    private Expr rehosted(Model.Builder model) {
        var volumes = standby() ? Expr.any(volume(WRITER), volume(STANDBY)) : volume(WRITER);
        model.component(Component.of(id("rehosted"), volumes).keeps(name()));
        promote(
                model,
                "RDS replaces the host of " + name() + " in " + place.id(),
                RecoveryAction.Kind.AUTO,
                Recovery.RDS_HOST_IS_REPLACED,
                Expr.all(place.service("rds"), place.allZonesButOne()),
                id("rehosted"));
        return Expr.part(id("rehosted"));
    }

    private void addRestored(Model.Builder model) {
        model.component(Component.of(id("restored"), place.anyZone()).keeps(name()));
        promote(
                model,
                "Restore " + name() + " from its backups in " + place.id(),
                RecoveryAction.Kind.MANUAL,
                Recovery.DATABASE_IS_RESTORED,
                Expr.all(place.orders("rds"), place.allZonesButOne()),
                id("restored"));
    }

    /** Terraform promotes it when it makes the region active. */
    private void addReplica(Model.Builder model) {
        var running = standby() ? Expr.any(instance(WRITER), instance(STANDBY)) : instance(WRITER);
        model.component(Component.of(id("writer"), running));
        model.component(
                whole(Expr.any(Expr.part(id("writer")), rehosted(model))).keeps(name()));
        new RecoverySteps(place)
                .activate(
                        model,
                        place.other().component(name()),
                        place.component(name()),
                        new Loss.Within(place.estimates()
                                .of(Recovery.REPLICA_IS_PROMOTED)
                                .loss()));
    }

    /** Where RDS replicates no instance, it copies backups; restoring one takes longer and loses more. */
    private void addCopiedBackups(Model.Builder model) {
        model.component(whole(place.anyZone()).keeps(name()));
        model.action(new RecoveryAction(
                restored(database, new RecoverySteps(place)),
                place.other().component(name()),
                place.component(name()),
                new Loss.Within(
                        place.estimates().of(Recovery.BACKUP_IS_RESTORED).loss())));
    }

    /** It is restored from backups that RDS copied. */
    static RecoveryStep restored(Database database, RecoverySteps steps) {
        return steps.byHand(
                "Restore " + database.name() + " in " + steps.place().id(), Recovery.BACKUP_IS_RESTORED, "rds", "ec2");
    }

    private void promote(
            Model.Builder model, String what, RecoveryAction.Kind kind, Recovery event, Expr requires, String to) {
        model.action(new RecoveryAction(
                RecoveryStep.of(place.estimates().action(what, kind, event), requires),
                id("writer"),
                to,
                new Loss.Within(place.estimates().of(event).loss())));
    }

    private VaultPart vault() {
        return new VaultPart(database, place);
    }

    private Component whole(Expr serving) {
        return Component.of(place.component(name()), serving)
                .needs(place.service("rds"), place.key(database.key()))
                .agreed(agreed() / 100, EvidenceLevel.SLA, ServiceLevel.RDS.source());
    }

    private double agreed() {
        return standby()
                ? ServiceLevel.RDS.severalZones()
                : ServiceLevel.RDS.oneZone().orElseThrow();
    }

    private boolean standby() {
        return database.instance().standby() instanceof Standby.InAnotherZone
                && place.zones().size() > 1;
    }

    private Expr instance(int number) {
        return Expr.all(place.node("rds", name() + "-host", number), volume(number));
    }

    private Expr volume(int number) {
        return place.node("rds", name() + "-volume", number);
    }

    private String name() {
        return database.name();
    }

    private String id(String part) {
        return place.component(name(), part);
    }
}
