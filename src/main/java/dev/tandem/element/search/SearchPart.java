package dev.tandem.element.search;

import dev.tandem.aws.EvidenceLevel;
import dev.tandem.aws.Recovery;
import dev.tandem.aws.ServiceLevel;
import dev.tandem.resilience.AtLeast;
import dev.tandem.resilience.Component;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Standby;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A search domain as what can fail: masters of which a majority has to stay, and data nodes that keep so many copies of
 * everything, one to a zone; and a domain in the recovery region that follows until somebody stops it.
 */
record SearchPart(Search search, RegionModel place) {

    private static final int COPIES_WITH_STANDBY = 3;

    /** OpenSearch's default: a primary shard and one replica. */
    private static final int COPIES = 2;

    void addTo(Model.Builder model) {
        if (!search.presentIn(place.side())) {
            model.component(Component.of(id(), Expr.NEVER));
            return;
        }
        model.component(whole(model));
        if (place.side() == RegionRole.RECOVERY && search.copy().following()) {
            addAction(model);
        }
    }

    private void addAction(Model.Builder model) {
        model.action(new RecoveryAction(
                stopped(search, new RecoverySteps(place)),
                place.other().component(search.name()),
                id(),
                new Loss.Within(place.estimates()
                        .of(Recovery.SEARCH_FOLLOWER_IS_STOPPED)
                        .loss())));
    }

    /** The indexes of a search domain stop following; it takes an instance in the region to call it. */
    static RecoveryStep stopped(Search search, RecoverySteps steps) {
        return steps.byHand(
                        "Stop the indexes of " + search.name() + " from following", Recovery.SEARCH_FOLLOWER_IS_STOPPED)
                .requiring(
                        Expr.all(steps.place().service("es"), Expr.part(steps.active()), steps.instanceUsing(search)));
    }

    /** Without a standby zone, losing nodes sets off a copying of data that slows the rest down. */
    private Component whole(Model.Builder model) {
        var level = standby() ? ServiceLevel.SEARCH_WITH_STANDBY : ServiceLevel.SEARCH;
        var zones = zonesInFull();
        var domain = Component.of(id(), serving(model, zones))
                .needs(place.service("es"), place.key(search.key()))
                .agreed(level.severalZones() / 100, EvidenceLevel.SLA, level.source());
        var loaded = standby() ? domain : domain.unimpairedWith(Expr.all(zones.toArray(Expr[]::new)));
        return filledElsewhere() ? loaded : loaded.keeps(search.name());
    }

    /** It is down for as long as it takes to promote what is left of masters and copies. */
    private Expr serving(Model.Builder model, List<Expr> zones) {
        var all = id() + "/in-full";
        var left = id() + "/nodes-left";
        model.component(Component.of(
                all, Expr.all(Expr.all(masterNodes().toArray(Expr[]::new)), Expr.all(zones.toArray(Expr[]::new)))));
        model.component(Component.of(left, Expr.all(majority(), new AtLeast(fewest(zones.size()), zones))));
        model.action(new RecoveryAction(
                RecoveryStep.of(
                        place.estimates()
                                .action(
                                        search.name() + " goes on without some nodes in " + place.id(),
                                        RecoveryAction.Kind.AUTO,
                                        standby()
                                                ? Recovery.SEARCH_STANDBY_TAKES_OVER
                                                : Recovery.SEARCH_REPLICA_TAKES_OVER),
                        place.service("es")),
                all,
                left,
                Loss.none()));
        return Expr.any(Expr.part(all), Expr.part(left));
    }

    /** A domain of its own is filled by whoever uses it, and so is no copy. */
    private boolean filledElsewhere() {
        return place.side() == RegionRole.RECOVERY && !search.copy().following();
    }

    private int fewest(int zones) {
        return Math.max(1, zones - (standby() ? COPIES_WITH_STANDBY : COPIES) + 1);
    }

    private Expr majority() {
        return new AtLeast(masterNodes().size() / 2 + 1, masterNodes());
    }

    private List<Expr> masterNodes() {
        return search.domain().masterNodes() instanceof MasterNodes.Dedicated dedicated
                ? nodes("master", dedicated.nodes().count())
                : nodes("data", search.dataIn(place.side()).count());
    }

    private List<Expr> zonesInFull() {
        var nodes = nodes("data", search.dataIn(place.side()).count());
        var zones = Math.min(nodes.size(), zones());
        return IntStream.range(0, zones)
                .mapToObj(zone -> IntStream.range(0, nodes.size())
                        .filter(node -> node % zones == zone)
                        .mapToObj(nodes::get)
                        .toArray(Expr[]::new))
                .map(Expr::all)
                .toList();
    }

    private List<Expr> nodes(String kind, int count) {
        return IntStream.range(0, count)
                .<Expr>mapToObj(number -> place.zones()
                        .get(number % zones())
                        .node("es-" + search.name() + "-" + kind + "-" + (number + 1)))
                .toList();
    }

    private int zones() {
        return search.zonesIn(place.topology().site(place.side())).size();
    }

    private boolean standby() {
        return search.domain().standby() instanceof Standby.InAnotherZone;
    }

    private String id() {
        return place.component(search.name());
    }
}
