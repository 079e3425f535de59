package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RegionModel;
import java.util.stream.IntStream;

/**
 * The read replicas of a database in its own region, behind weighted records of a private zone. These have no health
 * check, so a share of the lookups leads to a replica that is down until RDS replaces its host, or a person removes it
 * from the name.
 */
record ReadersPart(Database database, RegionModel place) {

    void addTo(Model.Builder model) {
        if (database.instance().readers() == 0) {
            return;
        }
        model.component(Component.of(id("all"), Expr.all(nodes())));
        model.component(Component.of(id("replaced"), Expr.all(zones())));
        model.component(Component.of(id("left"), Expr.any(nodes())));
        promote(
                model,
                "RDS replaces the host of a read replica of " + database.name(),
                RecoveryAction.Kind.AUTO,
                Recovery.RDS_HOST_IS_REPLACED,
                Expr.all(place.service("rds"), place.allZonesButOne()),
                id("replaced"));
        promote(
                model,
                "Remove the read replica of " + database.name() + " that is down from its name",
                RecoveryAction.Kind.MANUAL,
                Recovery.READER_IS_REMOVED_FROM_NAME,
                place.orders("route53"),
                id("left"));
        model.component(Component.of(
                        id(database, place),
                        Expr.any(Expr.part(id("all")), Expr.part(id("replaced")), Expr.part(id("left"))))
                .needs(place.service("rds"), place.key(database.key())));
    }

    /** What the readers are called together. */
    static String id(Database database, RegionModel place) {
        return place.component(database.name(), "readers");
    }

    private void promote(
            Model.Builder model, String what, RecoveryAction.Kind kind, Recovery event, Expr requires, String to) {
        model.action(new RecoveryAction(
                RecoveryStep.of(place.estimates().action(what, kind, event), requires), id("all"), to, Loss.none()));
    }

    private Expr[] nodes() {
        return IntStream.range(0, database.instance().readers())
                .mapToObj(number -> place.node("rds", database.name() + "-reader", number))
                .toArray(Expr[]::new);
    }

    private Expr[] zones() {
        return IntStream.range(0, database.instance().readers())
                .mapToObj(place::zone)
                .distinct()
                .toArray(Expr[]::new);
    }

    private String id(String part) {
        return place.component(database.name(), "readers", part);
    }
}
