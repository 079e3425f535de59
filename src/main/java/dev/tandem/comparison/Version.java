package dev.tandem.comparison;

import dev.tandem.changes.CommittedStacks;
import dev.tandem.topology.Topology;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the two versions of a topology that are compared.
 *
 * @param topology the topology
 * @param provable whether AWS and Terraform would take it, so that something can be proved about it
 * @param stacks its stacks; none where it cannot be compiled
 * @param modules the configuration files of the modules that they call, by their path in the output folder
 */
public record Version(Topology topology, boolean provable, CommittedStacks stacks, SortedMap<String, String> modules) {

    /** Copies the files. */
    public Version {
        modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
    }

    /** The name of the topology. */
    String name() {
        return topology.name();
    }
}
