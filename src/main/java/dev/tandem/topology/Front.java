package dev.tandem.topology;

import java.util.stream.Stream;

/**
 * How the clients of a service reach it.
 *
 * @param entrance of its own load balancer
 * @param targets its instances, as its load balancer sees them
 */
public record Front(Entrance entrance, TargetGroup targets) {

    static final Front USUAL = new Front(Entrance.USUAL, TargetGroup.USUAL);

    /** The port its instances listen on. */
    public int port() {
        return targets.port();
    }

    /** The port its load balancer listens on. */
    public int listenerPort() {
        return entrance.port().orElse(port());
    }

    /** How its load balancer speaks to its clients. */
    public Listener listener() {
        return entrance.listener();
    }

    Stream<Element> references() {
        return entrance.references();
    }

    Front entrance(Entrance other) {
        return new Front(other, targets);
    }

    Front targets(TargetGroup other) {
        return new Front(entrance, other);
    }

    static int port(int number) {
        Slip.unless(number >= 1 && number <= 65_535, "Port " + number + " does not exist: ports are from 1 to 65535.");
        return number;
    }
}
