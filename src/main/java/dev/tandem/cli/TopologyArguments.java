package dev.tandem.cli;

import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The topologies that a command is about, as its arguments. */
final class TopologyArguments {

    @Parameters(
            paramLabel = "TOPOLOGY",
            description = "A .java file, a folder that holds one, or a class name (default: what"
                    + " tandem.properties names, or else everything under examples).")
    private List<String> names = new ArrayList<>();

    /** The arguments as they were given. */
    List<String> names() {
        return names;
    }

    /** Whether none is named, so that all are meant. */
    boolean everything() {
        return names.isEmpty();
    }

    /**
     * The topologies that the arguments name.
     *
     * @throws Failure if one cannot be read
     */
    List<Topology> topologies() {
        return Topologies.named(names);
    }

    /** The same, with where each is defined. */
    List<Defined> defined() {
        return Topologies.defined(names);
    }

    /** The source files that the arguments name. */
    List<Path> files() {
        return Topologies.files(names);
    }
}
