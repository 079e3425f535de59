package dev.tandem.benchmark;

import bank.Bank;
import dev.tandem.page.Page;
import dev.tandem.page.PagedSystem;
import dev.tandem.resilience.proof.Estate;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The page of the bank, and that of an estate of 1 000 services, from the topology to the text at order 2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SystemPage {

    private static final int ORDER = 2;

    @Param({"bank", "estate"})
    public String system = "bank";

    private Topology topology = new Bank().define();

    /** Describes the system once. */
    @Setup
    public void describe() {
        topology = system.equals("bank") ? new Bank().define() : Estate.of(1000);
    }

    /** Derives the model, proves it and writes the page, of a topology that has nothing derived yet. */
    @Benchmark
    public String page() {
        return Page.of(List.of(PagedSystem.of(topology.with(topology.strategy()), ORDER)), ORDER, Optional.empty());
    }
}
