package dev.tandem.resilience.derived;

import dev.tandem.aws.Basis;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Promotion;
import dev.tandem.topology.Database;
import dev.tandem.topology.Side;
import dev.tandem.topology.Standby;

/**
 * A database as what can fail: an instance that writes, a standby in another zone that follows it at once, a replica in
 * the recovery region that follows it soon, and backups in its own region.
 */
record DatabasePart(Database database, Place place) {

    private static final int WRITER = 0;
    private static final int STANDBY = 1;

    void addTo(Model.Builder model) {
        if (place.side() == Side.PRIMARY) {
            addWriter(model);
        } else if (database.replica().present()) {
            addReplica(model);
        } else if (database.replica().dataSurvives()) {
            addCopiedBackups(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(Expr.any(place.zones().toArray(Expr[]::new))));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addWriter(Model.Builder model) {
        var writer = id("writer");
        model.component(Component.of(writer, place.node(name(), WRITER)).keeps(name()));
        var serving = Expr.part(writer);
        if (standby()) {
            addStandby(model, writer);
            serving = Expr.any(serving, Expr.part(id("standby")));
        }
        if (database.backups().days() > 0) {
            addRestored(model, writer);
            serving = Expr.any(serving, Expr.part(id("restored")));
        }
        model.component(whole(serving));
    }

    private void addStandby(Model.Builder model, String writer) {
        var taken = figure(Recovery.RDS_STANDBY_TAKES_OVER);
        model.component(Component.of(id("standby"), place.node(name(), STANDBY)).keeps(name()));
        model.promotion(new Promotion(
                "RDS makes the standby of " + name() + " its writer",
                writer,
                id("standby"),
                Promotion.Kind.AUTO,
                place.region().service("rds"),
                taken.time(),
                new Loss.Within(taken.loss())));
    }

    private void addRestored(Model.Builder model, String writer) {
        var restored = figure(Recovery.DATABASE_IS_RESTORED);
        model.component(Component.of(id("restored"), Expr.any(place.zones().toArray(Expr[]::new)))
                .keeps(name()));
        model.promotion(new Promotion(
                "restore " + name() + " from its backups in " + place.region().id(),
                writer,
                id("restored"),
                Promotion.Kind.MANUAL,
                place.controlPlane("rds"),
                restored.time(),
                new Loss.Within(restored.loss())));
    }

    private void addReplica(Model.Builder model) {
        var promoted = figure(Recovery.REPLICA_IS_PROMOTED);
        var nodes = standby()
                ? Expr.any(place.node(name(), WRITER), place.node(name(), STANDBY))
                : place.node(name(), WRITER);
        model.component(whole(nodes).keeps(name()));
        model.promotion(new Promotion(
                "promote the replica of " + name() + " in " + place.region().id(),
                place.other().component(name()),
                place.component(name()),
                Promotion.Kind.PIPELINE,
                place.pipeline("rds", "ssm"),
                promoted.time(),
                new Loss.Within(promoted.loss())));
    }

    /** Where RDS replicates no instance, it copies backups; restoring one takes longer and loses more. */
    private void addCopiedBackups(Model.Builder model) {
        var restored = figure(Recovery.BACKUP_IS_RESTORED);
        model.component(whole(Expr.any(place.zones().toArray(Expr[]::new))).keeps(name()));
        model.promotion(new Promotion(
                "restore " + name() + " from the backups that were copied to "
                        + place.region().id(),
                place.other().component(name()),
                place.component(name()),
                Promotion.Kind.MANUAL,
                place.controlPlane("rds"),
                restored.time(),
                new Loss.Within(restored.loss())));
    }

    private VaultPart vault() {
        return new VaultPart(database, place);
    }

    private Component whole(Expr serving) {
        return Component.of(place.component(name()), serving)
                .needs(place.region().service("rds"), place.key())
                .agreed(agreed() / 100, Basis.SLA, ServiceLevel.RDS.source());
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

    private Recovery figure(Recovery usual) {
        return place.topology().figure(usual);
    }

    private String name() {
        return database.name();
    }

    private String id(String part) {
        return place.component(name(), part);
    }
}
