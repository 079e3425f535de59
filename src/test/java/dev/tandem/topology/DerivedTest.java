package dev.tandem.topology;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
    void isComputedOnceForThreadsThatAskAtTheSameTime() {
        var runs = new AtomicInteger();
        var asked = new CountDownLatch(2);
        var number = Derived.from(topology -> {
            await(asked);
            return runs.incrementAndGet();
        });
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            asked.countDown();
                            return SHOP.get(number);
                        },
                        command -> new Thread(command).start()))
                .limit(2)
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsExactly(1, 1);
    }

    @Test
    void isComputedAgainAfterAFailure() {
        var runs = new AtomicInteger();
        var second = Derived.from(topology -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
            return runs.get();
        });
        assertThatThrownBy(() -> SHOP.get(second)).hasMessage("the first time");
        assertThat(SHOP.get(second)).isEqualTo(2);
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
