package dev.tandem.testing;

import dev.tandem.Tandem;
import dev.tandem.aws.Region;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Consumable;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Publishable;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sound topology made up from a seed: seed 0 has two regions of Europe, and nothing but a service. */
final class Surroundings {

    /** The entry that leads to the service. */
    static final String ENTRY = "shop/edge";

    /** The service that uses what is tested. */
    static final String SERVICE = "web";

    private static final int NEIGHBOURS_IN_A_HUNDRED = 20;

    private static final List<List<Region>> PAIRS = List.of(
            List.of(Tandem.EU_WEST_1, Tandem.EU_CENTRAL_1),
            List.of(Tandem.EU_CENTRAL_1, Tandem.EU_WEST_1),
            List.of(Tandem.US_EAST_2, Tandem.US_WEST_2));

    private final long seed;
    private final List<Region> regions;
    private final Strategy strategy;
    private final List<Element> neighbours = new ArrayList<>();
    private long state;

    Surroundings(long seed) {
        this.seed = seed;
        this.state = seed;
        this.regions = seed == 0 ? PAIRS.get(0) : PAIRS.get(number(PAIRS.size()));
        this.strategy =
                seed == 0 ? Strategy.WARM_STANDBY : List.of(Strategy.values()).get(number(Strategy.values().length));
        for (var make : Neighbours.KINDS) {
            if (seed > 0 && number(100) < NEIGHBOURS_IN_A_HUNDRED) {
                neighbours.add(make.apply("neighbour-" + neighbours.size()));
            }
        }
    }

    /** A topology of elements that nothing uses. */
    static Topology bare(Element... elements) {
        return two(PAIRS.get(0)).with(elements).build();
    }

    /** The topology with more elements, which the service uses as far as a service can. */
    Topology around(List<Element> tested) {
        var all = new ArrayList<>(neighbours);
        all.addAll(tested);
        return topology(all, tested);
    }

    /** The same, written in another order. */
    Topology reversed(List<Element> tested) {
        var all = new ArrayList<>(neighbours);
        all.addAll(tested);
        Collections.reverse(all);
        return topology(all, tested);
    }

    private Topology topology(List<Element> written, List<Element> tested) {
        var web = Tandem.service(SERVICE).instances(3).neededInstances(2).inRecovery(recovery -> recovery.instances(3));
        for (var element : tested) {
            web = using(web, element);
        }
        return two(regions)
                .strategy(strategy)
                .entry(Tandem.accelerator("edge").to(web))
                .with(written.toArray(Element[]::new))
                .build();
    }

    private static TopologyBuilder two(List<Region> regions) {
        return Tandem.topology("shop")
                .primary(regions.get(0), Tandem.network("10.10.0.0/16"))
                .recovery(regions.get(1), Tandem.network("10.20.0.0/16"))
                .state(Tandem.stateBucket("shop-terraform-state"));
    }

    private static Service using(Service service, Element element) {
        if (element instanceof Dependency used) {
            return service.uses(used);
        }
        if (element instanceof Publishable topic) {
            return service.publishesTo(topic);
        }
        return element instanceof Consumable queue ? service.consumes(queue) : service;
    }

    /** The next number that follows from the seed. */
    private int number(int bound) {
        state = state * 6_364_136_223_846_793_005L + seed * 2 + 1;
        return (int) ((state >>> 33) % bound);
    }
}
