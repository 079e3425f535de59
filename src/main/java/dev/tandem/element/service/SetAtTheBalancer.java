package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Listener settings belong to a shared load balancer, not to a service behind it. */
final class SetAtTheBalancer implements Rule {

    @Override
    public String id() {
        return "edge/set-at-the-balancer";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(LoadBalancer.class).flatMap(balancer -> balancer.services().stream()
                .filter(service -> !new InternalAccess(topology, service).separate())
                .filter(service -> !service.front().settings().equals(ListenerSettings.USUAL))
                .map(service -> finding(topology, balancer, service)));
    }

    private Finding finding(Topology topology, LoadBalancer balancer, Service service) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                "The service says how clients meet its load balancer, but it has none: it is behind the load balancer "
                        + balancer.name() + ".",
                "Move listensOn, certificate, clearText, redirectsHttp, idleTimeout, withoutAccessLogs and clientsFrom to the"
                        + " load balancer.",
                service.origin());
    }
}
