package dev.tandem.topology;

/**
 * What an entry can lead to: it answers in each region behind a load balancer of that region, whose stack puts out
 * {@code <name>_load_balancer_arn}, {@code <name>_load_balancer_dns_name} and {@code <name>_load_balancer_zone_id}.
 */
public interface Reached extends Element {

    /** How something outside asks whether it is healthy in a region. */
    Probe probe();
}
