package dev.tandem.element.filesystem;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A file reaches Archive later than Infrequent Access. */
final class ArchiveComesLast implements Rule {

    @Override
    public String id() {
        return "data/archive-comes-last";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(FileSystem.class)
                .filter(fileSystem -> !ordered(fileSystem.storage().lifecycle()))
                .map(fileSystem -> finding(topology, fileSystem));
    }

    private Finding finding(Topology topology, FileSystem fileSystem) {
        var lifecycle = fileSystem.storage().lifecycle();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(fileSystem.name()),
                "Files that are not read move to Archive on day "
                        + lifecycle.archiveAfter().orElseThrow().toDays()
                        + " and to Infrequent Access on day "
                        + lifecycle.infrequentAccessAfter().orElseThrow().toDays()
                        + ": EFS wants Archive to come later.",
                "Archive later, as in .infrequentAccessAfter(days(30)).archiveAfter(days(90)).",
                fileSystem.origin());
    }

    private static boolean ordered(FileLifecycle lifecycle) {
        return lifecycle
                .archiveAfter()
                .flatMap(archive ->
                        lifecycle.infrequentAccessAfter().map(infrequent -> archive.compareTo(infrequent) > 0))
                .orElse(true);
    }
}
