package dev.tandem.element.filesystem;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A file system in the Max I/O mode has bursting or provisioned throughput. */
final class MaxIoIsNotElastic implements Rule {

    @Override
    public String id() {
        return "data/max-io-is-not-elastic";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(FileSystem.class)
                .filter(fileSystem -> fileSystem.storage().performanceMode() == PerformanceMode.MAX_IO)
                .filter(fileSystem -> fileSystem.storage().throughput() instanceof Throughput.Elastic)
                .map(fileSystem -> finding(topology, fileSystem));
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(fileSystem.name()),
                "The file system is in the Max I/O mode with elastic throughput: EFS has elastic throughput in the"
                        + " General Purpose mode only.",
                "Remove .maxIo(), or add .burstingThroughput() or .provisionedThroughput(128).",
                fileSystem.origin());
    }
}
