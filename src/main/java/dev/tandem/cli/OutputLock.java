package dev.tandem.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Keeps two runs of one user from writing one folder at the same time: the second waits for the first. The lock is a
 * file among the temporary ones, named after the folder, so that nothing of it shows in the folder itself; the
 * operating system lets go of it when a run ends, however it ends.
 */
final class OutputLock {

    private OutputLock() {}

    /** Work on a folder under its lock. */
    interface Work {
        void run() throws IOException;
    }

    /** Waits until the folder is this run's alone, and does its work. */
    static void holding(Path folder, Work work) throws IOException {
        try (var channel =
                FileChannel.open(file(folder.toRealPath()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            work.run();
        }
    }

    private static Path file(Path folder) {
        var owned = System.getProperty("user.name") + ":" + folder;
        var name = UUID.nameUUIDFromBytes(owned.getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "tandem-" + name + ".lock");
    }
}
