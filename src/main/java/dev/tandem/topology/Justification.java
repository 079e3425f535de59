package dev.tandem.topology;

/** The reasons that unsafe choices have to be given. */
public final class Justification {

    private Justification() {}

    /** The reason, unless it is blank. */
    public static String checked(String call, String reason) {
        InvalidDefinitionException.unless(
                !reason.isBlank(), "The call " + call + "(...) needs a reason that a reviewer can judge; it is blank.");
        return reason;
    }
}
