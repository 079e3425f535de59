package dev.tandem.cli;

/** The meaning of a command's exit codes. */
final class Exit {

    /** All is well. */
    static final int CLEAN = 0;
    /** There are findings at or above the threshold, or the output is stale. */
    static final int FINDINGS = 1;
    /** The call was wrong: an option, a path, or a topology that cannot be read. */
    static final int USAGE = 2;
    /** The machine is at fault: a full disk, a missing program. */
    static final int ENVIRONMENT = 3;
    /** We are. */
    static final int BUG = 4;

    private Exit() {}
}
