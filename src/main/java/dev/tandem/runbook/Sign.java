package dev.tandem.runbook;

import dev.tandem.aws.Figure;

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
     */
    public record Delay(String what, Figure figure, String source) {}
}
