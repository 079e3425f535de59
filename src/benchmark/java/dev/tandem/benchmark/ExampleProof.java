package dev.tandem.benchmark;

import bank.Bank;
import corda.Corda;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import flask.Flask;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import morpheus.Morpheus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import wordpress.WordPress;

/** Each of the five systems, from the topology to the whole proof at order 2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExampleProof {

    private static final Map<String, TopologyDefinition> SYSTEMS = Map.of(
            "bank", new Bank(),
            "corda", new Corda(),
            "flask", new Flask(),
            "morpheus", new Morpheus(),
            "wordpress", new WordPress());

    @Param({"bank", "corda", "flask", "morpheus", "wordpress"})
    public String system = "bank";

    private Topology topology = new Bank().define();

    /** Describes the system once. */
    @Setup
    public void describe() {
        topology = Objects.requireNonNull(SYSTEMS.get(system)).define();
    }

    /** Derives the model and proves it, of a topology that has nothing derived yet. */
    @Benchmark
    public Proof proof() {
        return Proving.of(topology.with(topology.strategy())).proof(2);
    }
}
