package dev.tandem.element.service;

import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;

/** Whether clients reach a service through an entry, directly or behind a load balancer that it shares. */
final class Entered {

    private Entered() {}

    static boolean byAny(Topology topology, Service service) {
        return topology.isEntered(service)
                || LoadBalancer.leadingTo(service, topology).stream().anyMatch(topology::isEntered);
    }

    static boolean by(Entry entry, Service service) {
        return entry.leadsTo().stream()
                .anyMatch(target -> target.equals(service)
                        || (target instanceof LoadBalancer balancer
                                && balancer.services().contains(service)));
    }
}
