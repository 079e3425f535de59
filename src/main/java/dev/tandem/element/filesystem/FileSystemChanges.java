package dev.tandem.element.filesystem;

import dev.tandem.rules.mending.Change;
import dev.tandem.rules.mending.Price;
import java.util.stream.Stream;

/** What can be changed about a file system so that it survives more. */
final class FileSystemChanges {

    private FileSystemChanges() {}

    static Stream<Change> of(FileSystem files) {
        var copied = files.replica().present()
                ? Stream.<Change>of()
                : Stream.of(Change.of(
                        files,
                        "Add .replicaInRecovery() to " + files.name(),
                        Price.COPY,
                        1,
                        FileSystem::replicaInRecovery));
        var regional = files.storage().type().oneZone()
                ? Stream.of(Change.of(
                        files,
                        "Remove .oneZone(...) from " + files.name(),
                        Price.COPY,
                        1,
                        FileSystemChanges::inSeveralZones))
                : Stream.<Change>of();
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
