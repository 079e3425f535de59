package dev.tandem.element.filesystem;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A file system in the Max I/O mode spans several zones. */
final class MaxIoIsRegional implements Rule {

    @Override
    public String id() {
        return "data/max-io-is-regional";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(FileSystem.class)
                .filter(MaxIoIsRegional::refused)
                .map(fileSystem -> finding(topology, fileSystem));
    }

    /** Whether EFS refuses the mode, because the file system is in one zone (One Zone). */
    static boolean refused(FileSystem fileSystem) {
        var storage = fileSystem.storage();
        return storage.performanceMode() == PerformanceMode.MAX_IO
                && storage.type().oneZone();
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(fileSystem.name()),
                "The file system is in the Max I/O mode and in one zone: EFS has One Zone file systems in the General"
                        + " Purpose mode only.",
                "Remove .maxIo(), or .oneZone(...).",
                fileSystem.origin());
    }
}
