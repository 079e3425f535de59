package dev.tandem.cli;

import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.List;

/** A topology that is compiled from a user's source file, as every command does it. */
public final class UserTopology {

    private UserTopology() {}

    /** The only topology of a file. */
    public static Topology in(Path file) {
        return Topologies.named(List.of(file.toString())).get(0);
    }
}
