package dev.tandem.resilience.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Rate;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another zone, standby or instance does to the availability of small systems that are made up from seeds. */
class AvailabilityLawsTest {

    private static final int SEEDS = 60;
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStandbyNeverLowersIt(long seed) {
        var drawn = Drawn.of(seed);
        assertThat(down(drawn.withStandby(true))).isLessThanOrEqualTo(down(drawn.withStandby(false)) + ROUNDING);
    }

    /** A regional service goes on with two of three zones, and with one of two. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aZoneLowersItByNoMoreThanTwoOfThreeZonesFailTogether(long seed) {
        var drawn = Drawn.of(seed);
        double together = 3 * Math.pow(Rate.ZONE.unavailability(), 2);
        assertThat(down(drawn.withZones(3))).isLessThanOrEqualTo(down(drawn.withZones(2)) + together);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anInstanceNeverLowersIt(long seed) {
        var drawn = Drawn.of(seed);
        assertThat(down(drawn.withInstances(drawn.instances() + 1))).isLessThanOrEqualTo(down(drawn) + ROUNDING);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneInstanceNeverRanksAboveTwo(long seed) {
        var drawn = Drawn.of(seed);
        assertThat(down(drawn.withInstances(1))).isGreaterThan(down(drawn.withInstances(2)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRecoveryCountsForAsLongAsItTakes(long seed) {
        var one = Drawn.of(seed).withInstances(1);
        var recovery =
                one.proved().outcome(Drawn.FIRST_INSTANCE).time().orElseThrow().atWorst();
        double year = Duration.ofDays(365).toSeconds();
        assertThat(down(one)).isGreaterThanOrEqualTo(Rate.INSTANCE.perYear() * recovery / year);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    private static double down(Drawn drawn) {
        return 1 - drawn.proved().nines().structural();
    }
}
