package dev.tandem.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and holds their ratios, which say more than times on another machine would. */
class ProofBenchmark {

    private static final int SECONDS = 3;
    private static final int WARM_UPS = 3;

    /** A page of the large estate takes seconds, so that each iteration is one page. */
    private static final int WARM_UPS_OF_PAGES = 10;

    @Test
    void theFiveSystemsAreProvedInAMoment() throws RunnerException {
        var millis = run(ExampleProof.class, "system");
        assertThat(millis.values()).hasSize(5).allMatch(each -> each < 100);
        assertThat(millis.get("bank")).isLessThan(40);
    }

    @Test
    void everySetOfThreeOfTwoHundredThingsIsTriedInHalfASecond() throws RunnerException {
        assertThat(run(TwoHundredAtomsProof.class, "order").get("3")).isLessThan(500);
    }

    /** A hundred times the services have ten thousand times the pairs, and take less than that. */
    @Test
    void timeGrowsSlowerThanPairsDo() throws RunnerException {
        var millis = run(EstateProof.class, "services");
        double ten = millis.getOrDefault("10", 0.0);
        double hundred = millis.getOrDefault("100", 0.0);
        double thousand = millis.getOrDefault("1000", 0.0);
        assertThat(ten).isPositive();
        assertThat(hundred / ten).isLessThan(100);
        assertThat(thousand / hundred).isLessThan(100);
        assertThat(thousand).isBetween(hundred, 2000.0);
    }

    @Test
    void pagesAreWrittenWhileOneWaits() throws RunnerException {
        var millis = run(SystemPage.class, "system", WARM_UPS_OF_PAGES);
        assertThat(millis.get("bank")).isLessThan(300);
        assertThat(millis.get("estate")).isLessThan(3000);
    }

    /** Milliseconds of an average run, by the value of a parameter. */
    private static Map<String, Double> run(Class<?> benchmark, String parameter) throws RunnerException {
        return run(benchmark, parameter, WARM_UPS);
    }

    private static Map<String, Double> run(Class<?> benchmark, String parameter, int warmUps) throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(SECONDS))
                .build();
        return millis(new Runner(options).run(), parameter);
    }

    private static Map<String, Double> millis(Collection<RunResult> results, String parameter) {
        return results.stream()
                .collect(Collectors.toMap(
                        result -> result.getParams().getParam(parameter),
                        result -> result.getPrimaryResult().getScore()));
    }
}
