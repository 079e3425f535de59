package dev.tandem.topology;

import java.util.List;
import java.util.stream.Stream;

/**
 * A Global Accelerator: two fixed addresses for the whole system, a listener per service, traffic to the primary region
 * while its load balancer is healthy and to the recovery region when it is not.
 */
public record Accelerator(Identity identity, List<Service> services) implements Entry {

    /** Copies the services. */
    public Accelerator {
        services = List.copyOf(services);
    }

    /** An accelerator that leads nowhere yet. */
    public static Accelerator named(String name) {
        return new Accelerator(Identity.named(name), List.of());
    }

    /** Leads to these services, each on its own port. */
    public Accelerator to(Service... led) {
        return new Accelerator(
                identity,
                Stream.concat(services.stream(), Slip.allGiven(led, "service").stream())
                        .toList());
    }

    /** The name it was deployed under before; a {@code moved} block follows. */
    public Accelerator formerly(String name) {
        return new Accelerator(identity.renamedFrom(name), services);
    }

    @Override
    public String kind() {
        return "accelerator";
    }

    @Override
    public List<Service> leadsTo() {
        return services;
    }
}
