package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Probe;
import dev.tandem.topology.Slip;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the clients of a service reach it.
 *
 * @param entrance of its own load balancer
 * @param targets its instances, as its load balancer sees them
 * @param furtherPorts for the workloads that use it, in the order written
 */
public record Front(Entrance entrance, TargetGroup targets, List<NamedPort> furtherPorts) {

    static final Front USUAL = new Front(Entrance.USUAL, TargetGroup.USUAL, List.of());

    /** Copies the ports. */
    public Front {
        furtherPorts = List.copyOf(furtherPorts);
    }

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

    /** How something outside asks whether it is healthy. */
    Probe probe() {
        return listener() instanceof Listener.ClearText
                ? Probe.http(listenerPort(), targets.healthPath())
                : Probe.https(listenerPort(), targets.healthPath());
    }

    Stream<Element> references() {
        var tested = targets.coverage().covered().stream().map(Dependency::element);
        return Stream.concat(tested, entrance.references());
    }

    Front entrance(Entrance other) {
        return new Front(other, targets, furtherPorts);
    }

    Front targets(TargetGroup other) {
        return new Front(entrance, other, furtherPorts);
    }

    Front furtherPort(NamedPort port) {
        for (var known : furtherPorts) {
            Slip.unless(
                    !known.name().equals(port.name()),
                    "There is a port \"" + port.name() + "\" already: choose another name.");
            Slip.unless(
                    known.number() != port.number(),
                    "The ports \"" + known.name() + "\" and \"" + port.name() + "\" are both " + port.number()
                            + ": a load balancer listens on a port once.");
        }
        return new Front(
                entrance,
                targets,
                Stream.concat(furtherPorts.stream(), Stream.of(port)).toList());
    }
}
