package dev.tandem.emulator;

import java.util.concurrent.CountDownLatch;

/** Holds back requests of one kind until it is opened, so that a test decides what happens at the same time. */
final class Gate {

    /** Holds back nothing. */
    static final Gate OPEN = new Gate("nothing at all");

    private final String kind;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate(String kind) {
        this.kind = kind;
    }

    /** A gate for the requests whose target ends in the given words, such as {@code CreateKey}. */
    static Gate against(String kind) {
        return new Gate(kind);
    }

    /** Waits until the first request stands before it. */
    void awaitArrival() {
        await(arrived);
    }

    /** Lets all requests through. */
    void open() {
        opened.countDown();
    }

    void pass(String target) {
        if (target.endsWith(kind)) {
            arrived.countDown();
            await(opened);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted at the gate.", e);
        }
    }
}
