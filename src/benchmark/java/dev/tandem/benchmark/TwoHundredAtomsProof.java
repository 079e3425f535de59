package dev.tandem.benchmark;

import dev.tandem.resilience.Model;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.TwoHundredAtoms;
import dev.tandem.resilience.Verdicts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Two hundred things that can fail, and every set of so many of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TwoHundredAtomsProof {

    @Param({"2", "3"})
    public int order = 2;

    private final Model model = TwoHundredAtoms.model();

    /** Tries every set. */
    @Benchmark
    public Verdicts verdicts() {
        return new Prover(model).verdicts("clients", order);
    }
}
