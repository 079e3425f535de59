package dev.tandem.topology;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What follows from a topology is computed once for each topology. */
class DerivedTest {

    private static final Topology SHOP = shop().build();

    @Test
    void isComputedOnceForATopologyAndAnewForAnother() {
        var runs = new AtomicInteger();
        var names = Derived.from(topology -> topology.name() + runs.incrementAndGet());
        assertThat(SHOP.get(names)).isEqualTo("shop1");
        assertThat(SHOP.get(names)).isEqualTo("shop1");
        assertThat(SHOP.with(warmStandby()).get(names)).isEqualTo("shop2");
    }

    @Test
    void mayRestOnSomethingElseThatIsDerived() {
        var name = Derived.from(Topology::name);
        var length = Derived.from(topology -> topology.get(name).length());
        assertThat(SHOP.get(length)).isEqualTo(4);
    }

    @Test
    void anInverseListsWhatRefersToAnElementInOrder() {
        var orders = postgres("orders");
        var unused = postgres("unused");
        var uses = Derived.inverse(Workload.class, workload -> workload.uses().stream());
        var shop = shop().with(service("web").port(8080).uses(orders))
                .with(service("api").port(8081).uses(orders))
                .with(unused)
                .build();
        assertThat(shop.get(uses).get(orders)).extracting(Workload::name).containsExactly("api", "web");
        assertThat(shop.get(uses)).doesNotContainKey(unused);
        assertThat(shop.usersOf(unused)).isEmpty();
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
