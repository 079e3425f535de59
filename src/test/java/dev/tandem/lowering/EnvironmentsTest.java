package dev.tandem.lowering;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_SOUTH_1;
import static dev.tandem.Tandem.accelerator;
import static dev.tandem.Tandem.backupAndRestore;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.postgres;
import static dev.tandem.Tandem.service;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static dev.tandem.Tandem.warmStandby;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.Analysis;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One class that defines a system for development and for production. */
class EnvironmentsTest {

    private static final class Shop implements TopologyDefinition {

        @Override
        public Topology define() {
            return system("shop", warmStandby());
        }

        @Override
        public List<Topology> defineAll() {
            return List.of(system("shop-dev", backupAndRestore()), define());
        }

        private static Topology system(String name, Strategy strategy) {
            var orders = postgres("orders")
                    .version("16")
                    .instanceClass("db.r6g.large")
                    .standbyInAnotherZone()
                    .replicaInRecovery();
            var checkout = service("checkout").port(8080).uses(orders);
            return topology(name)
                    .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                    .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                    .state(stateBucket(name + "-terraform-state"))
                    .strategy(strategy)
                    .entry(accelerator("edge").to(checkout))
                    .build();
        }
    }

    private static final Topology DEVELOPMENT = new Shop().defineAll().get(0);
    private static final Topology PRODUCTION = new Shop().defineAll().get(1);

    @Test
    void bothCanBeBuilt() {
        assertThat(new Shop().defineAll()).allMatch(Analysis::compiles);
    }

    @Test
    void developmentRunsNoInstancesInTheSecondRegion() {
        assertThat(Lowering.texts(DEVELOPMENT).get("shop-dev-recovery")).contains("? 2 : 0}");
    }

    @Test
    void productionRunsSomeThere() {
        assertThat(Lowering.texts(PRODUCTION).get("shop-recovery"))
                .contains("? 2 : 1}")
                .doesNotContain("? 2 : 0}");
    }
}
