package dev.tandem.element.filesystem;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A file system that archives files has elastic throughput. */
final class ArchiveNeedsElasticThroughput implements Rule {

    @Override
    public String id() {
        return "data/archive-needs-elastic-throughput";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(FileSystem.class)
                .filter(fileSystem ->
                        fileSystem.storage().lifecycle().archiveAfter().isPresent())
                .filter(fileSystem -> !(fileSystem.storage().throughput() instanceof Throughput.Elastic))
                .map(fileSystem -> finding(topology, fileSystem));
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(fileSystem.name()),
                "The file system archives files and has "
                        + fileSystem.storage().throughput().id()
                        + " throughput: EFS has its Archive storage with elastic throughput only.",
                "Remove .archiveAfter(...), or add .elasticThroughput().",
                fileSystem.origin());
    }
}
