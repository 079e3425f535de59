package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What elements are tried in has no fault by itself. */
class SurroundingsTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areSound(long seed) {
        var verdict = Rules.check(new Surroundings(seed).around(List.of()), NameClashes::of);
        assertThat(verdict.atLeast(Severity.ERROR)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, Candidate.SEEDS);
    }
}
