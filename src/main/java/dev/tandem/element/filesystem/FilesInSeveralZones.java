package dev.tandem.element.filesystem;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.DeployedFix;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A file system keeps its files in several zones, or losing one zone may lose them. */
final class FilesInSeveralZones implements Rule {

    @Override
    public String id() {
        return "data/files-in-several-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(FileSystem.class)
                .filter(fileSystem -> fileSystem.storage().type().oneZone())
                .filter(fileSystem -> !MaxIoIsRegional.refused(fileSystem))
                .map(fileSystem -> finding(topology, fileSystem));
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(fileSystem.name()),
                "The file system is in one zone: losing that zone stops every service that uses it, and may lose its"
                        + " files.",
                DeployedFix.replacing("Remove .oneZone(...)."),
                fileSystem.origin());
    }
}
