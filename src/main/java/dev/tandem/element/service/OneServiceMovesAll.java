package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A load balancer that services share is healthy only while each of its target groups has a healthy target, so no service
 * behind it runs a single instance.
 */
final class OneServiceMovesAll implements Rule {

    private static final int SEVERAL = 2;

    @Override
    public String id() {
        return "edge/one-service-moves-all";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(LoadBalancer.class).flatMap(balancer -> balancer.services().stream()
                .filter(service -> movesAll(topology, balancer, service))
                .map(service -> finding(topology, balancer, service)));
    }

    /** Whether the loss of one instance of a service moves the clients of all behind its load balancer. */
    static boolean movesAll(Topology topology, Service service) {
        return LoadBalancer.leadingTo(service, topology).stream()
                .anyMatch(balancer -> movesAll(topology, balancer, service));
    }

    private static boolean movesAll(Topology topology, LoadBalancer balancer, Service service) {
        return topology.isEntered(balancer)
                && balancer.services().size() >= SEVERAL
                && service.capacity().instances() < SEVERAL;
    }

    private Finding finding(Topology topology, LoadBalancer balancer, Service service) {
        var count = service.capacity().instances();
        var entries = topology.entries().stream()
                .filter(entry -> entry.leadsTo().contains(balancer))
                .map(Entry::name)
                .collect(Collectors.joining(", "));
        var others = balancer.services().stream()
                .map(Service::name)
                .filter(name -> !name.equals(service.name()))
                .sorted()
                .collect(Collectors.joining(", "));
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(balancer.name(), service.name()),
                        "The service " + service.name() + " runs " + count + (count == 1 ? " instance" : " instances")
                                + " behind the load balancer " + balancer.name() + ", which " + others
                                + " shares. When it has no healthy instance, the clients of " + entries + " move to "
                                + topology.recovery().region().id() + ".",
                        "Run two with .instances(2), or give " + service.name() + " a separate load balancer.",
                        service.origin())
                .because(
                        "Route 53 and Global Accelerator take a load balancer as unhealthy when any of its target groups"
                                + " has no healthy target");
    }
}
