package dev.tandem.element.service;

import dev.tandem.topology.Identity;
import dev.tandem.topology.Ports;

/**
 * A further port that the instances of a service listen on, for the workloads that use it.
 *
 * @param name unique within the service; its users find {@code API_ADMIN_PORT} for a port named {@code admin}
 */
public record NamedPort(String name, int number) {

    /** Checks the name and the number. */
    public NamedPort {
        Identity.named(name);
        Ports.checked(number);
    }
}
