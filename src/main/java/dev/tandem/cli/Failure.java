package dev.tandem.cli;

/** Why a command ends early: an exit code, and the message to the user. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    private Failure(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The call was wrong. */
    static Failure usage(String message) {
        return new Failure(Exit.USAGE, message);
    }

    /** The machine is at fault. */
    static Failure environment(String message) {
        return new Failure(Exit.ENVIRONMENT, message);
    }

    int exit() {
        return exit;
    }

    /** Never null. */
    String text() {
        return String.valueOf(getMessage());
    }
}
