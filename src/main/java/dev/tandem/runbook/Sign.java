package dev.tandem.runbook;

/**
 * Something by which an operator notices.
 *
 * @param what in words
 * @param command that shows it
 */
public record Sign(String what, String command) {

    /**
     * A time that passes before anybody can act.
     *
     * @param what happens in it
     * @param takes how long that takes
     */
    public record Delay(String what, Took takes) {}
}
