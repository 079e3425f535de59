package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.stream.Stream;

/**
 * How the clients of a service reach it.
 *
 * @param port that it listens on, and its load balancer too
 * @param healthPath asked by the load balancer; an instance that does not answer 200 is replaced
 */
public record Front(int port, Listener listener, String healthPath) {

    private static final InputVariable CERTIFICATE = new InputVariable(
            "certificate_arn",
            "ARN of the ACM certificate of this region that the load balancers show to clients.",
            Origin.UNKNOWN);

    static final Front USUAL = new Front(8080, new Listener.Tls(CERTIFICATE), "/");

    Stream<Element> references() {
        return listener instanceof Listener.Issued issued ? Stream.of(issued.certificate()) : Stream.of();
    }

    Front port(int number) {
        Slip.unless(number >= 1 && number <= 65_535, "Port " + number + " does not exist: ports are from 1 to 65535.");
        return new Front(number, listener, healthPath);
    }

    Front listener(Listener other) {
        return new Front(port, other, healthPath);
    }

    Front healthPath(String path) {
        Slip.unless(path.startsWith("/"), "\"" + path + "\" is not a path: it starts with \"/\", such as \"/health\".");
        return new Front(port, listener, path);
    }
}
