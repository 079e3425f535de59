package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A service runs more than one instance in the primary region, since a single one is a single point of failure. */
final class OneInstance implements Rule {

    @Override
    public String id() {
        return "capacity/one-instance";
    }

    /** Where the user stated how many are needed, capacity/zone-can-be-missed reports it. */
    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> service.capacity().instances() == 1)
                .filter(service -> service.capacity().needed().isEmpty())
                .filter(service -> !OneServiceMovesAll.movesAll(topology, service))
                .map(service -> finding(topology, service));
    }

    private Finding finding(Topology topology, Service service) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject("primary", service.name()),
                "The service runs 1 instance in " + topology.primary().region().id()
                        + ", which is a single point of failure: when it or its zone fails, "
                        + consequence(topology, service)
                        + " until the Auto Scaling group has launched another, for which AWS promises no capacity.",
                "Run two with .instances(2).",
                service.origin());
    }

    private static String consequence(Topology topology, Service service) {
        if (Entered.byAny(topology, service)) {
            return "no instance serves there";
        }
        return service.uses().stream().anyMatch(Dependency::received)
                ? "nothing receives from its queues"
                : "nothing does its work";
    }
}
