package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Entrance;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What clients meet of a shared load balancer is said of the load balancer, not of a service behind it. */
final class SetAtTheBalancer implements Rule {

    @Override
    public String id() {
        return "edge/set-at-the-balancer";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.loadBalancers().stream().flatMap(balancer -> balancer.services().stream()
                .filter(service -> !topology.internalAccess(service).separate())
                .filter(service -> !service.front().entrance().equals(Entrance.USUAL))
                .map(service -> finding(topology, balancer, service)));
    }

    private Finding finding(Topology topology, LoadBalancer balancer, Service service) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                "The service says how clients meet its load balancer, but it has none: it is behind the load balancer "
                        + balancer.name() + ".",
                "Move listensOn, certificate, clearText, redirectsHttp, idleTimeout, accessLogs and clientsFrom to the"
                        + " load balancer.",
                service.origin());
    }
}
