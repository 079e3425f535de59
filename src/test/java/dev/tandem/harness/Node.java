package dev.tandem.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The Node that CDKTF runs on. */
public final class Node {

    /** What tests lock that call CDKTF: its runtime answers one caller at a time. */
    public static final String RUNTIME = "dev.tandem.cdktf";

    private static final String LINE = "Skipped: everything that runs CDKTF, because there is no node on the PATH.";
    private static final boolean PRESENT = present();

    private Node() {}

    /** Goes on if there is a Node, else skips the test, which one line says once. */
    public static void orSkip() {
        assumeTrue(PRESENT, LINE);
    }

    private static boolean present() {
        var found = Command.find("node").isPresent();
        if (!found) {
            System.err.println(LINE);
        }
        return found;
    }
}
