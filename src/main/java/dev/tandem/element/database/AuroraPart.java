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
import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An Aurora cluster as what can fail: storage that goes on without one of its zones, an instance that writes, others that
 * take its place, and a cluster in the recovery region that follows through the global database.
 */
record AuroraPart(AuroraCluster cluster, RegionModel place) {

    void addTo(Model.Builder model) {
        if (place.home()) {
            addCluster(model);
        } else if (cluster.presentIn(RegionRole.RECOVERY)) {
            addSecondary(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(place.anyZone()));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addCluster(Model.Builder model) {
        var readers = nodes().subList(1, nodes().size());
        model.component(Component.of(id("writer"), nodes().get(0)).keeps(name()));
        model.component(Component.of(id("reader"), Expr.any(readers.toArray(Expr[]::new)))
                .keeps(name()));
        promote(
                model,
                "A reader of " + name() + " becomes its writer",
                RecoveryAction.Kind.AUTO,
                Recovery.AURORA_READER_TAKES_OVER,
                place.service("rds"),
                id("reader"));
        addReplaced(model);
        model.component(whole(Expr.any(Expr.part(id("writer")), Expr.part(id("reader")), Expr.part(id("replaced")))));
    }

    /** Aurora makes a new instance over the same storage, which launching may keep it from. */
    private void addReplaced(Model.Builder model) {
        model.component(Component.of(id("replaced"), place.anyZone()).keeps(name()));
        promote(
                model,
                "Aurora replaces the instance of " + name(),
                RecoveryAction.Kind.SUPERVISED,
                Recovery.AURORA_INSTANCE_IS_REPLACED,
                Expr.all(place.controlPlane("rds"), place.allZonesButOne()),
                id("replaced"));
    }

    private void promote(
            Model.Builder model, String what, RecoveryAction.Kind kind, Recovery event, Expr requires, String to) {
        model.action(new RecoveryAction(
                RecoveryStep.of(place.estimates().action(what, kind, event), requires),
                id("writer"),
                to,
                new Loss.Within(place.estimates().of(event).loss())));
    }

    /** It takes over; Terraform cannot do that. */
    static RecoveryStep failedOver(AuroraCluster cluster, RecoverySteps steps) {
        return steps.byHand(
                "Fail " + cluster.name() + " over to " + steps.place().id(), Recovery.AURORA_GLOBAL_FAILOVER, "rds");
    }

    private void addSecondary(Model.Builder model) {
        place.estimates().askedByRunbook(Recovery.AURORA_GLOBAL_SWITCHOVER);
        model.component(whole(Expr.any(nodes().toArray(Expr[]::new))).keeps(name()));
        model.action(new RecoveryAction(
                failedOver(cluster, new RecoverySteps(place)),
                place.other().component(name()),
                place.component(name()),
                new Loss.Within(
                        place.estimates().of(Recovery.AURORA_GLOBAL_FAILOVER).loss())));
    }

    private VaultPart vault() {
        return new VaultPart(cluster, place);
    }

    /** Six copies in three zones: writing goes on without a zone, and reading without a zone and a copy. */
    private Component whole(Expr serving) {
        return Component.of(place.component(name()), serving)
                .needs(place.allZonesButOne(), place.service("rds"), place.key(cluster.key()))
                .agreed(agreed() / 100, EvidenceLevel.SLA, ServiceLevel.AURORA.source());
    }

    private double agreed() {
        return nodes().size() > 1 && place.zones().size() > 1
                ? ServiceLevel.AURORA.severalZones()
                : ServiceLevel.AURORA.oneZone().orElseThrow();
    }

    private List<Expr> nodes() {
        return IntStream.range(
                        0, cluster.instancesIn(place.side(), place.topology().strategy()))
                .<Expr>mapToObj(number -> place.node("aurora", name(), number))
                .toList();
    }

    private String name() {
        return cluster.name();
    }

    private String id(String part) {
        return place.component(name(), part);
    }
}
