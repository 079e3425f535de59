package dev.tandem.element.cache;

import dev.tandem.aws.Estimate;
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
import java.util.stream.IntStream;

/**
 * A cache as what can fail: a node that writes, replicas of which one takes over with what it has received, and a cache
 * in the recovery region that is empty, or follows until an operator promotes it.
 */
record CachePart(Cache cache, RegionModel place) {

    void addTo(Model.Builder model) {
        model.component(Component.of(id(), nodes(model))
                .needs(place.service("elasticache"), place.key(cache.key()))
                .keeps(cache.name())
                .agreed(agreed() / 100, EvidenceLevel.SLA, ServiceLevel.ELASTICACHE.source()));
        if (!place.home()) {
            model.action(takenOver());
        }
    }

    /** The empty one runs already; the one that follows has to be promoted. */
    private RecoveryAction takenOver() {
        var from = place.other().component(cache.name());
        if (cache.global()) {
            var loss = place.estimates().of(Recovery.CACHE_GLOBAL_FAILOVER).loss();
            return new RecoveryAction(promoted(cache, new RecoverySteps(place)), from, id(), new Loss.Within(loss));
        }
        return new RecoveryAction(
                "Use the empty cache " + cache.name() + " in " + place.id(),
                from,
                id(),
                RecoveryAction.Kind.AUTO,
                Expr.ALWAYS,
                Estimate.seconds(0, EvidenceLevel.DOCUMENTED),
                new Loss.Stranded(EvidenceLevel.DOCUMENTED));
    }

    /** The secondary of a global datastore takes writes; AWS never orders that by itself. */
    static RecoveryStep promoted(Cache cache, RecoverySteps steps) {
        return steps.byHand(
                "Fail " + cache.name() + " over to " + steps.place().id(),
                Recovery.CACHE_GLOBAL_FAILOVER,
                "elasticache");
    }

    /** It is away until a replica is promoted, and what the replica had not received is lost. */
    private Expr nodes(Model.Builder model) {
        if (cache.nodes() instanceof CacheNodes.Single) {
            return node(0);
        }
        var writer = place.component(cache.name(), "writer");
        var replica = place.component(cache.name(), "replica");
        var replicas =
                IntStream.range(1, cache.nodes().number()).mapToObj(this::node).toArray(Expr[]::new);
        model.component(Component.of(writer, node(0)).keeps(cache.name()));
        model.component(Component.of(replica, Expr.any(replicas)).keeps(cache.name()));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        place.estimates()
                                .action(
                                        "A replica of " + cache.name() + " takes over in " + place.id(),
                                        RecoveryAction.Kind.AUTO,
                                        Recovery.CACHE_REPLICA_TAKES_OVER),
                        place.service("elasticache")),
                writer,
                replica,
                new Loss.Within(
                        place.estimates().of(Recovery.CACHE_REPLICA_TAKES_OVER).loss())));
        return Expr.any(Expr.part(writer), Expr.part(replica));
    }

    private double agreed() {
        return cache.nodes() instanceof CacheNodes.Several
                ? ServiceLevel.ELASTICACHE.severalZones()
                : ServiceLevel.ELASTICACHE.oneZone().orElseThrow();
    }

    private Expr node(int number) {
        return place.node("cache", cache.name(), number);
    }

    private String id() {
        return place.component(cache.name());
    }
}
