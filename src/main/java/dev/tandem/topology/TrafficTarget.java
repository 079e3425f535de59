package dev.tandem.topology;

import java.util.List;

/**
 * What an entry can lead to: it answers in each region behind a load balancer of that region, whose stack puts out
 * {@code <name>_load_balancer_arn}, {@code <name>_load_balancer_dns_name} and {@code <name>_load_balancer_zone_id}.
 */
public interface TrafficTarget extends Element {

    /** How something outside asks whether it is healthy in a region. */
    Probe probe();

    /** The elements behind it that answer its clients, each of which is entered with it: none, if it answers itself. */
    default List<? extends Element> behind() {
        return List.of();
    }

    /** Whether its load balancer has addresses of the internet. Default: if an entry leads to it that needs them. */
    default boolean isInternetFacing(Topology topology) {
        return topology.entriesTo(this).stream().anyMatch(Entry::needsPublicAddresses);
    }

    /** Whether its own load balancer keeps access logs, for which each region needs a bucket. */
    default boolean keepsAccessLogs(Topology topology) {
        return false;
    }
}
