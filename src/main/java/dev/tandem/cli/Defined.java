package dev.tandem.cli;

import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A topology, and where it is defined.
 *
 * @param type the name of the class that defines it
 * @param source the file of that class; empty if it comes from the class path
 */
record Defined(Topology topology, String type, Optional<Path> source) {}
