package dev.tandem.topology;

import java.util.Optional;

/**
 * A question to a load balancer whether it is healthy.
 *
 * @param path asked with HTTP and HTTPS; a connection is enough for TCP
 */
public record Probe(Protocol protocol, int port, Optional<String> path) {

    /** How the question is asked. */
    public enum Protocol {
        HTTP,
        HTTPS,
        TCP
    }

    /** Asks for a path, under TLS. */
    public static Probe https(int port, String path) {
        return new Probe(Protocol.HTTPS, port, Optional.of(path));
    }

    /** Asks for a path, in clear text. */
    public static Probe http(int port, String path) {
        return new Probe(Protocol.HTTP, port, Optional.of(path));
    }

    /** Opens a connection. */
    public static Probe tcp(int port) {
        return new Probe(Protocol.TCP, port, Optional.empty());
    }
}
