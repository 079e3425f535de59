package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.resilience.proof.Disaster;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** What the business asks of a system when its primary region is lost, held against what is proved of that. */
interface Objective extends Rule {

    /** Whether it was asked for at all. */
    boolean asked(Topology topology);

    /** What does not hold, given what the loss of the primary region means for each entry point. */
    Stream<Finding> check(Topology topology, List<Disaster> disasters);

    @Override
    default Stream<Finding> check(Topology topology) {
        return asked(topology) ? check(topology, Proving.of(topology).disasters()) : Stream.of();
    }
}
