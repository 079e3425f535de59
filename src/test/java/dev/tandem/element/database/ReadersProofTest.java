package dev.tandem.element.database;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.Outcome;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.TimedStep;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.topology.Dependency;
import org.junit.jupiter.api.Test;

/** What becomes of programs that find read replicas by a name without health checks. */
class ReadersProofTest {

    private static final Atom HOME = Atom.region("eu-west-1");
    private static final Atom READER = HOME.zone("euw1-az1").node("rds-ledger-reader-1");
    private static final Database LEDGER = postgres("ledger").readReplicas(2).replicaInRecovery();

    @Test
    void rdsReplacesTheHostOfAReaderByItself() {
        var outcome = outcome(LEDGER, READER);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().steps())
                .extracting(TimedStep::what)
                .containsExactly("RDS replaces the host of a read replica of ledger");
    }

    @Test
    void whatDoesNotAskForThemDoesNotMissThem() {
        var outcome = outcome(fileSystem("files").replicaInRecovery(), READER);
        assertThat(outcome.survival()).isEqualTo(Survival.SURVIVES);
        assertThat(outcome.path().orElseThrow().steps()).isEmpty();
    }

    private static Outcome outcome(Dependency used, Atom... failures) {
        var shop = topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(1).uses(used)))
                .with(privateZone("shop.internal").name("db-replica", LEDGER.readersWeighted()))
                .build();
        return new Prover(Derivation.of(shop)).outcome("shop/edge", FailureSet.of(failures));
    }
}
