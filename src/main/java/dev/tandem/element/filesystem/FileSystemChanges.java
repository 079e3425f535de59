package dev.tandem.element.filesystem;

import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import java.util.stream.Stream;

/** What can be changed about a file system so that it survives more. */
final class FileSystemChanges {

    private FileSystemChanges() {}

    static Stream<SuggestedFix> of(FileSystem files) {
        var copied = files.replica().present()
                ? Stream.<SuggestedFix>of()
                : Stream.of(SuggestedFix.of(
                        files,
                        "Add .replicaInRecovery() to " + files.name(),
                        CostTier.COPY,
                        1,
                        FileSystem::replicaInRecovery));
        var regional = files.storage().type().oneZone()
                ? Stream.of(SuggestedFix.of(
                        files,
                        "Remove .oneZone(...) from " + files.name(),
                        CostTier.COPY,
                        1,
                        FileSystemChanges::inSeveralZones))
                : Stream.<SuggestedFix>of();
        return Stream.concat(copied, regional);
    }

    private static FileSystem inSeveralZones(FileSystem files) {
        var before = files.storage();
        var storage = new FileStorage(
                new FileSystemType.Regional(), before.performanceMode(), before.throughput(), before.lifecycle());
        return new FileSystem(
                files.identity(), storage, files.accessPoints(), files.backups(), files.replica(), files.key());
    }
}
