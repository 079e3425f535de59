package dev.tandem.runbook;

import dev.tandem.topology.Probe;

/**
 * Something by which an operator notices.
 *
 * @param what in words
 * @param command that shows it
 */
public record DetectionCheck(String what, String command) {

    private static final String CURL = "curl -sS -o /dev/null --max-time 10 -w '%{http_code}\\n' ";

    /** What a host says, or does not, when it is asked as health checks ask it. */
    public static DetectionCheck at(String host, Probe probe, String what) {
        return new DetectionCheck(what, asked(host, probe));
    }

    private static String asked(String host, Probe probe) {
        return switch (probe.protocol()) {
            case TCP -> "nc -z -w 10 \"" + host + "\" " + probe.port();
            case HTTP ->
                CURL + "\"http://" + host + ":" + probe.port() + probe.path().orElse("/") + "\"";
            case HTTPS ->
                CURL + "\"https://" + host + ":" + probe.port() + probe.path().orElse("/") + "\"";
        };
    }

    /**
     * A time that passes before anybody can act.
     *
     * @param what happens in it
     * @param takes how long that takes
     */
    public record Delay(String what, TimeEstimate takes) {}
}
