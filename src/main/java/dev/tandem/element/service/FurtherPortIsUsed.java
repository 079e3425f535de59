package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A further port is open to the workloads that use a service, so without any it is open to none. */
final class FurtherPortIsUsed implements Rule {

    @Override
    public String id() {
        return "edge/further-port-is-used";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> !service.front().furtherPorts().isEmpty())
                .filter(service -> !new InternalAccess(topology, service).used())
                .map(service -> finding(topology, service));
    }

    private Finding finding(Topology topology, Service service) {
        var ports = service.front().furtherPorts().stream()
                .map(NamedPort::name)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                "No workload uses " + service.name() + ", so nothing listens on " + ports
                        + ": further ports are for the workloads that use a service.",
                "Add .uses(" + service.name() + ") to what needs the port, or remove .port(" + ports.split(",", 2)[0]
                        + ", ...).",
                service.origin());
    }
}
