package dev.tandem.resilience.derived;

import dev.tandem.topology.Element;

/**
 * An element of a kind that is a program, which workloads ask while they serve.
 *
 * @param <E> the elements
 */
public interface Asked<E extends Element> {

    /** The component that answers the workloads of a region: of a service, the load balancer that leads to it. */
    String answeringComponent(E element, RegionModel place);
}
