package dev.tandem.element.service;

import dev.tandem.topology.PrivateNames;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How workloads reach a service in their own region: by its load balancer where no entry leads to that, because it is
 * inside the network then, and otherwise by an internal one beside it. A load balancer that faces the internet sees them
 * come from a NAT gateway, so that no security group tells who they are; one that several services share tells by the
 * host or path for whom a request is, which only clients know.
 */
public record InternalAccess(Topology topology, Service service) {

    /** Whether any workload uses it. */
    public boolean used() {
        return !topology.usersOf(service).isEmpty();
    }

    /** Whether it has an internal load balancer beside the one that an entry leads to or that it shares. */
    public boolean separate() {
        return used() && (topology.isEntered(service) || shared());
    }

    /** Whether the load balancer that it has anyway is for the workloads that use it. */
    public boolean own() {
        return used() && !separate();
    }

    /** Whether it has any load balancer that it shares with no other service. */
    public boolean ownBalancer() {
        return separate() || !shared();
    }

    /** The names that private zones give it, those of its certificate first. */
    public List<String> names() {
        return topology.all(PrivateNames.class)
                .flatMap(zone -> zone.names().entrySet().stream()
                        .filter(name -> name.getValue().answering().equals(service))
                        .map(name -> name.getKey() + "." + zone.name()))
                .sorted(Comparator.comparing((String name) -> !certified(name)).thenComparing(name -> name))
                .toList();
    }

    /** The name that workloads are told: AWS's own, if no private zone has one. */
    public Optional<String> name() {
        return names().stream().findFirst();
    }

    /** Whether clients that compare names with the certificate take one; of a certificate that is given, they do. */
    public boolean certified(String name) {
        return !(service.front().listener() instanceof Listener.Issued issued)
                || issued.certificate().covers(name);
    }

    private boolean shared() {
        return !LoadBalancer.leadingTo(service, topology).isEmpty();
    }
}
