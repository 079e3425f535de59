package dev.tandem.resilience.derived;

import static dev.tandem.Tandem.EU_CENTRAL_1;
import static dev.tandem.Tandem.EU_WEST_1;
import static dev.tandem.Tandem.kubernetes;
import static dev.tandem.Tandem.network;
import static dev.tandem.Tandem.stateBucket;
import static dev.tandem.Tandem.topology;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Component;
import dev.tandem.resilience.Model;
import dev.tandem.topology.Side;
import org.junit.jupiter.api.Test;

/** What can fail of a cluster that nobody enters. */
class KubernetesProofTest {
}
