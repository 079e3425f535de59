package dev.tandem.element.service;

import dev.tandem.topology.PrivateNames;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How workloads reach a service in their own region: through its load balancer if no entry leads to it, because it is
 * then internal, and otherwise through a second, internal one. A load balancer that faces the internet sees them come
 * from a NAT gateway, so no security group identifies them; one that several services share selects the service by host
 * or path, which workloads do not send.
 */
public record InternalAccess(Topology topology, Service service) {

    /** Whether any workload uses it. */
    public boolean used() {
        return !topology.usersOf(service).isEmpty();
    }

    /** Whether it has an internal load balancer in addition to the one that an entry leads to or that it shares. */
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

    /** The host name that workloads get; nothing if no private zone has one, and AWS's name is used. */
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
