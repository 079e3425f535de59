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
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.Side;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An Aurora cluster as what can fail: storage that goes on without one of its zones, an instance that writes, others that
 * take its place, and a cluster in the recovery region that follows through the global database.
 */
record AuroraPart(AuroraCluster cluster, Place place) {

    void addTo(Model.Builder model) {
        if (place.side() == Side.PRIMARY) {
            addCluster(model);
        } else if (cluster.presentIn(Side.RECOVERY)) {
            addSecondary(model);
        } else if (vault().present()) {
            vault().addTo(model, whole(Expr.any(place.zones().toArray(Expr[]::new))));
        } else {
            model.component(whole(Expr.NEVER));
        }
    }

    private void addCluster(Model.Builder model) {
        var readers = nodes().subList(1, nodes().size());
        var taken = figure(Recovery.AURORA_READER_TAKES_OVER);
        model.component(Component.of(id("writer"), nodes().get(0)).keeps(name()));
        model.component(Component.of(id("reader"), Expr.any(readers.toArray(Expr[]::new)))
                .keeps(name()));
        model.promotion(new Promotion(
                "a reader of " + name() + " becomes its writer",
                id("writer"),
                id("reader"),
                Promotion.Kind.AUTO,
                place.region().service("rds"),
                taken.time(),
                new Loss.Within(taken.loss())));
        addReplaced(model);
        model.component(whole(Expr.any(Expr.part(id("writer")), Expr.part(id("reader")), Expr.part(id("replaced")))));
    }

    /** Aurora makes a new instance over the same storage, which launching may keep it from. */
    private void addReplaced(Model.Builder model) {
        var replaced = figure(Recovery.AURORA_INSTANCE_IS_REPLACED);
        model.component(Component.of(id("replaced"), Expr.any(place.zones().toArray(Expr[]::new)))
                .keeps(name()));
        model.promotion(new Promotion(
                "see that Aurora replaces the instance of " + name(),
                id("writer"),
                id("replaced"),
                Promotion.Kind.MANUAL,
                place.controlPlane("rds"),
                replaced.time(),
                new Loss.Within(replaced.loss())));
    }

    private void addSecondary(Model.Builder model) {
        var failover = figure(Recovery.AURORA_GLOBAL_FAILOVER);
        model.component(whole(Expr.any(nodes().toArray(Expr[]::new))).keeps(name()));
        model.promotion(new Promotion(
                "fail the global database of " + name() + " over to "
                        + place.region().id(),
                place.other().component(name()),
                place.component(name()),
                Promotion.Kind.MANUAL,
                place.controlPlane("rds"),
                failover.time(),
                new Loss.Within(failover.loss())));
    }

    private VaultPart vault() {
        return new VaultPart(cluster, place);
    }

    /** Six copies in three zones: writing goes on without a zone, and reading without a zone and a copy. */
    private Component whole(Expr serving) {
        var storage = new AtLeast(Math.max(1, place.zones().size() - 1), List.copyOf(place.zones()));
        return Component.of(place.component(name()), serving)
                .needs(storage, place.region().service("rds"), place.key())
                .agreed(agreed() / 100, Basis.SLA, ServiceLevel.AURORA.source());
    }

    private double agreed() {
        return nodes().size() > 1
                ? ServiceLevel.AURORA.severalZones()
                : ServiceLevel.AURORA.oneZone().orElseThrow();
    }

    private List<Expr> nodes() {
        return IntStream.range(0, place.topology().instances(cluster, place.side()))
                .<Expr>mapToObj(number -> place.node(name(), number))
                .toList();
    }

    private Recovery figure(Recovery usual) {
        return place.topology().figure(usual);
    }

    private String name() {
        return cluster.name();
    }

    private String id(String part) {
        return place.component(name(), part);
    }
}
