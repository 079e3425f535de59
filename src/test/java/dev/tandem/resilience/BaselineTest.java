package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.lowering.RandomTopology;
import dev.tandem.resilience.derived.Derivation;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan takes from the one of an ordinary day is what it would have found by itself. */
@Execution(ExecutionMode.CONCURRENT)
class BaselineTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waysBackAreThoseOfAPlanOfTheirOwn(long seed) {
        var model = Derivation.of(RandomTopology.of(seed));
        var prover = new Prover(model);
        for (var entry : model.entries()) {
            var about = prover.about(entry.id());
            about.singles(entry.id()).forEach((atom, single) -> assertThat(single.path())
                    .as("%s without %s", entry.id(), atom)
                    .isEqualTo(about.outcome(entry.id(), FailureSet.of(atom)).path()));
        }
    }

    static LongStream seeds() {
        return RandomTopology.soundSeeds(60);
    }
}
