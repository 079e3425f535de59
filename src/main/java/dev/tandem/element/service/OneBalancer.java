package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service has one load balancer: its own, to which an entry may lead, or one that it shares. */
final class OneBalancer implements Rule {

    @Override
    public String id() {
        return "edge/one-balancer";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class).flatMap(service -> check(topology, service));
    }

    private Stream<Finding> check(Topology topology, Service service) {
        var balancers = LoadBalancer.leadingTo(service, topology);
        if (balancers.size() > 1) {
            return Stream.of(finding(
                    topology,
                    service,
                    "is behind " + names(balancers) + ": its instances register with one target group, which one load"
                            + " balancer leads to.",
                    "Keep it behind one of them."));
        }
        if (!balancers.isEmpty() && topology.isEntered(service)) {
            return Stream.of(finding(
                    topology,
                    service,
                    "is behind " + names(balancers) + ", so it has no separate load balancer that an entry could point"
                            + " to.",
                    "Let the entry lead to the shared load balancer, or take the service out of it."));
        }
        return Stream.of();
    }

    private static String names(List<LoadBalancer> balancers) {
        return balancers.stream()
                .map(balancer -> "the load balancer " + balancer.name())
                .collect(Collectors.joining(" and "));
    }

    private Finding finding(Topology topology, Service service, String what, String fix) {
        return Finding.of(
                id(), Severity.ERROR, topology.subject(service.name()), "The service " + what, fix, service.origin());
    }
}
