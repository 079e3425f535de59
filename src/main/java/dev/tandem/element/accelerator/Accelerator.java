package dev.tandem.element.accelerator;

import dev.tandem.aws.ControlPlane;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Global Accelerator: two fixed addresses for the whole system, a listener for each service or shared load balancer,
 * traffic to the primary region while its load balancer is healthy and to the recovery region when it is not.
 */
public record Accelerator(Identity identity, List<TrafficTarget> leadsTo) implements Entry {

    /** Copies what it leads to. */
    public Accelerator {
        leadsTo = List.copyOf(leadsTo);
    }

    /** An accelerator that leads nowhere yet. */
    public static Accelerator named(String name) {
        return new Accelerator(Identity.named(name), List.of());
    }

    /** Leads to these services and shared load balancers, each on its own port. */
    public Accelerator to(TrafficTarget... led) {
        return new Accelerator(
                identity,
                Stream.concat(leadsTo.stream(), InvalidDefinitionException.allGiven(led, "service").stream())
                        .toList());
    }

    /** The name it was deployed under before; a {@code moved} block follows. */
    public Accelerator formerly(String name) {
        return new Accelerator(identity.renamedFrom(name), leadsTo);
    }

    @Override
    public String kind() {
        return "accelerator";
    }

    @Override
    public ControlPlane controlPlane() {
        return ControlPlane.GLOBAL_ACCELERATOR;
    }

    @Override
    public boolean spreadsClients() {
        return true;
    }
}
