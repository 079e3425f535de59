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
import dev.tandem.topology.Masters;
import dev.tandem.topology.Search;
import dev.tandem.topology.Side;
import dev.tandem.topology.Standby;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A search domain as what can fail: masters of which a majority has to stay, and data nodes that keep so many copies of
 * everything, one to a zone; and a domain in the recovery region that follows until somebody stops it.
 */
record SearchPart(Search search, Place place) {

    private static final int COPIES_WITH_STANDBY = 3;

    /** OpenSearch's default: a primary shard and one replica. */
    private static final int COPIES = 2;

    void addTo(Model.Builder model) {
        if (!search.presentIn(place.side())) {
            model.component(Component.of(id(), Expr.NEVER));
            return;
        }
        model.component(whole());
        if (place.side() == Side.RECOVERY && search.copy().following()) {
            addPromotion(model);
        }
    }

    private void addPromotion(Model.Builder model) {
        var stopped = place.topology().figure(Recovery.SEARCH_FOLLOWER_IS_STOPPED);
        model.promotion(new Promotion(
                "stop the indexes of " + search.name() + " from following in "
                        + place.region().id(),
                place.other().component(search.name()),
                id(),
                Promotion.Kind.MANUAL,
                place.region().service("es"),
                stopped.time(),
                new Loss.Within(stopped.loss())));
    }

    /** Without a standby zone, losing nodes sets off a copying of data that slows the rest down. */
    private Component whole() {
        var level = standby() ? ServiceLevel.SEARCH_WITH_STANDBY : ServiceLevel.SEARCH;
        var zones = zonesInFull();
        var domain = Component.of(id(), Expr.all(majority(), new AtLeast(fewest(zones.size()), zones)))
                .needs(place.region().service("es"), place.key())
                .agreed(level.severalZones() / 100, Basis.SLA, level.source());
        var loaded = standby() ? domain : domain.unimpairedWith(Expr.all(zones.toArray(Expr[]::new)));
        return filledElsewhere() ? loaded : loaded.keeps(search.name());
    }

    /** A domain of its own is filled by whoever uses it, and so is no copy. */
    private boolean filledElsewhere() {
        return place.side() == Side.RECOVERY && !search.copy().following();
    }

    private int fewest(int zones) {
        return Math.max(1, zones - (standby() ? COPIES_WITH_STANDBY : COPIES) + 1);
    }

    private Expr majority() {
        var masters = search.domain().masters() instanceof Masters.Dedicated dedicated
                ? nodes("master", dedicated.nodes().count())
                : nodes("data", search.dataIn(place.side()).count());
        return new AtLeast(masters.size() / 2 + 1, masters);
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
                .<Expr>mapToObj(number ->
                        place.zones().get(number % zones()).node(search.name() + "-" + kind + "-" + (number + 1)))
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
