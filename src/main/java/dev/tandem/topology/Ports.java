package dev.tandem.topology;

/** TCP ports. */
public final class Ports {

    private Ports() {}

    /** The port, unless there is none of that number. */
    public static int checked(int number) {
        InvalidDefinitionException.unless(
                number >= 1 && number <= 65_535, "Port " + number + " does not exist: ports are from 1 to 65535.");
        return number;
    }
}
