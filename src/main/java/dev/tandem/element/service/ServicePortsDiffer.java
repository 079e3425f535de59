package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** A further port of a service is neither the one of its instances nor one that its load balancer listens on already. */
final class ServicePortsDiffer implements Rule {

    private static final int HTTP = 80;

    @Override
    public String id() {
        return "edge/service-ports-differ";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class).flatMap(service -> service.front().furtherPorts().stream()
                .flatMap(port -> taken(service, port).stream().map(by -> finding(topology, service, port, by))));
    }

    private static Optional<String> taken(Service service, NamedPort port) {
        if (port.number() == service.port()) {
            return Optional.of("its instances listen there for clients");
        }
        if (port.number() == service.front().listenerPort()) {
            return Optional.of("its load balancer listens there for clients");
        }
        return port.number() == HTTP && service.front().settings().redirecting()
                ? Optional.of("its load balancer sends clients on to TLS there")
                : Optional.empty();
    }

    private Finding finding(Topology topology, Service service, NamedPort port, String by) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(service.name(), port.name()),
                "The port \"" + port.name() + "\" of " + service.name() + " is " + port.number() + ", and " + by
                        + ": a port has one listener and one target group.",
                "Give \"" + port.name() + "\" another number.",
                service.origin());
    }
}
