package dev.tandem.review.plan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stream whose SHA-256 is worked out in one other thread while it is read: of a large plan that takes about a second. */
final class DigestedStream extends FilterInputStream {

    private final MessageDigest digest;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DigestedStream::thread);

    DigestedStream(InputStream bytes) {
        super(bytes);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "plan-digest");
        thread.setDaemon(true);
        return thread;
    }

    /** The digest of what has been read, in hexadecimal digits. */
    String sha256() {
        return HexFormat.of()
                .formatHex(CompletableFuture.supplyAsync(digest::digest, worker).join());
    }

    /** Ends the thread. What is read stays open: it belongs to the caller. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            take(new byte[] {(byte) next});
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        var count = super.read(buffer, start, length);
        if (count > 0) {
            take(Arrays.copyOfRange(buffer, start, start + count));
        }
        return count;
    }

    /** The reader buffers, so that it never goes back here. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(byte[] bytes) {
        worker.execute(() -> digest.update(bytes));
    }
}
