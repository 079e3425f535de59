package dev.tandem.benchmark;

import dev.tandem.resilience.proof.Estate;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A generated estate in two regions, ten services to a database and an accelerator, at order 2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EstateProof {

    @Param({"10", "100", "1000"})
    public int services = 10;

    private Topology estate = Estate.of(10);

    /** Describes the estate once. */
    @Setup
    public void describe() {
        estate = Estate.of(services);
    }

    /** Derives the model and proves it, of a topology that has nothing derived yet. */
    @Benchmark
    public Proof proof() {
        return Proving.of(estate.with(estate.strategy())).proof(2);
    }
}
