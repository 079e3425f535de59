package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** One law that a topology is held to. */
public interface Rule {

    /** Stable id, {@code category/clause}; its page is found by it. */
    String id();

    /** Everything in the topology that breaks the law. */
    Stream<Finding> check(Topology topology);
}
