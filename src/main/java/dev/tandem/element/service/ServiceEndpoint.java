package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Probe;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the clients of a service reach it.
 *
 * @param settings of its own load balancer
 * @param targets its instances, as its load balancer sees them
 * @param furtherPorts for the workloads that use it, in the order written
 */
public record ServiceEndpoint(ListenerSettings settings, TargetGroup targets, List<NamedPort> furtherPorts) {

    static final ServiceEndpoint USUAL = new ServiceEndpoint(ListenerSettings.USUAL, TargetGroup.USUAL, List.of());

    /** Copies the ports. */
    public ServiceEndpoint {
        furtherPorts = List.copyOf(furtherPorts);
    }

    /** The port its instances listen on. */
    public int port() {
        return targets.port();
    }

    /** The port its load balancer listens on. */
    public int listenerPort() {
        return settings.port().orElse(port());
    }

    /** How its load balancer speaks to its clients. */
    public Listener listener() {
        return settings.listener();
    }

    /** How something outside asks whether it is healthy. */
    Probe probe() {
        return listener() instanceof Listener.ClearText
                ? Probe.http(listenerPort(), targets.healthPath())
                : Probe.https(listenerPort(), targets.healthPath());
    }

    Stream<Element> references() {
        var tested = targets.coverage().covered().stream().map(Dependency::element);
        return Stream.concat(tested, settings.references());
    }

    ServiceEndpoint settings(ListenerSettings other) {
        return new ServiceEndpoint(other, targets, furtherPorts);
    }

    ServiceEndpoint targets(TargetGroup other) {
        return new ServiceEndpoint(settings, other, furtherPorts);
    }

    ServiceEndpoint furtherPort(NamedPort port) {
        for (var known : furtherPorts) {
            InvalidDefinitionException.unless(
                    !known.name().equals(port.name()),
                    "There is a port \"" + port.name() + "\" already: choose another name.");
            InvalidDefinitionException.unless(
                    known.number() != port.number(),
                    "The ports \"" + known.name() + "\" and \"" + port.name() + "\" are both " + port.number()
                            + ": a load balancer listens on a port once.");
        }
        return new ServiceEndpoint(
                settings,
                targets,
                Stream.concat(furtherPorts.stream(), Stream.of(port)).toList());
    }
}
