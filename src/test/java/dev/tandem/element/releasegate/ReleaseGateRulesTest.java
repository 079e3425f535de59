package dev.tandem.element.releasegate;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseGateRulesTest {

    @Test
    void reportsAGateWithoutReaders() {
        assertThat(summaries(
                        new GateStopsReaders(),
                        bank().with(releaseGate("publish").of(mysql("wordpress")))
                                .build()))
                .containsExactly(
                        "The gate is to stop the readers of \"wordpress\", which has none: its clients see what is written at once.");
    }

    @Test
    void reportsAGateOfAnEngineThatCannotStop() {
        var gate = releaseGate("publish").of(postgres("wordpress").readReplicas(2));
        assertThat(summaries(new GateStopsReaders(), bank().with(gate).build()))
                .containsExactly("The gate is to stop the readers of \"wordpress\", which is PostgreSQL: RDS stops and"
                        + " starts replication only for MySQL and MariaDB.");
    }

    @Test
    void staysQuietOnAGateWithReaders() {
        for (var database : List.of(mysql("wordpress"), mariadb("wordpress"))) {
            var gate = releaseGate("publish").of(database.readReplicas(2));
            assertThat(findings(new GateStopsReaders(), bank().with(gate).build()))
                    .isEmpty();
        }
    }
}
