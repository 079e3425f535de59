package dev.tandem.emulator;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds back requests of some kinds until it is opened, so that a test decides what happens at the same time. */
final class Gate {

    /** Holds back nothing. */
    static final Gate OPEN = new Gate();

    private static final long MINUTES = 10;

    private final List<String> kinds;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate(String... kinds) {
        this.kinds = List.of(kinds);
    }

    /**
     * A gate for the requests whose target ends in one of the given words, such as {@code CreateKey}; where AWS names no
     * target, that is the method and the path.
     */
    static Gate against(String... kinds) {
        return new Gate(kinds);
    }

    /** Waits until the first request stands before it. */
    void awaitArrival() throws InterruptedException {
        await(arrived);
    }

    /** Lets all requests through. */
    void open() {
        opened.countDown();
    }

    void pass(String target) throws InterruptedException {
        if (kinds.stream().anyMatch(target::endsWith)) {
            arrived.countDown();
            await(opened);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("Nothing happened at the gate for " + MINUTES + " minutes.");
        }
    }
}
