package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What the business asks of a system, held against what is proved of it. */
interface Objective extends Rule {

    /** Whether it was asked for at all. */
    boolean asked(Topology topology);

    /** What does not hold, given the means to prove something about the topology. */
    Stream<Finding> check(Topology topology, Proving proving);

    @Override
    default Stream<Finding> check(Topology topology) {
        return asked(topology) ? check(topology, Proving.of(topology)) : Stream.of();
    }
}
