package dev.tandem.topology;

/** What instances may reach of the internet, whose servers have no fixed addresses. */
public sealed interface Outbound {

    /** Servers that speak HTTPS: AWS's own, and package repositories. */
    record Https() implements Outbound {}

    /** Servers in clear text as well, for a reason. */
    record HttpToo(String reason) implements Outbound {}
}
