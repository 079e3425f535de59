package dev.tandem.element.accelerator;

import dev.tandem.aws.ControlPlane;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Global Accelerator: two fixed addresses for the whole system, a listener for each service or shared load balancer,
 * traffic to the primary region while its load balancer is healthy and to the recovery region when it is not.
 *
 * @param internetFacing why the load balancers face the internet, if they do
 */
public record Accelerator(Identity identity, List<TrafficTarget> leadsTo, Optional<String> internetFacing)
        implements Entry {

    /** Copies what it leads to. */
    public Accelerator {
        leadsTo = List.copyOf(leadsTo);
    }

    /** An accelerator that leads nowhere yet. */
    public static Accelerator named(String name) {
        return new Accelerator(Identity.named(name), List.of(), Optional.empty());
    }

    /** Leads to these services and shared load balancers, each on its own port. */
    public Accelerator to(TrafficTarget... led) {
        return new Accelerator(
                identity,
                Stream.concat(leadsTo.stream(), InvalidDefinitionException.allGiven(led, "service").stream())
                        .toList(),
                internetFacing);
    }

    /**
     * The load balancers that it leads to face the internet, for a reason. Say so for those that were deployed that way,
     * because AWS cannot change it in place. Default: they have private addresses only, so that clients cannot bypass the
     * accelerator, except those that a hostname leads to as well.
     */
    public Accelerator internetFacing(String reason) {
        return new Accelerator(identity, leadsTo, Optional.of(Justification.checked("internetFacing", reason)));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Accelerator formerly(String name) {
        return new Accelerator(identity.renamedFrom(name), leadsTo, internetFacing);
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
    public boolean needsPublicAddresses() {
        return internetFacing.isPresent();
    }

    @Override
    public boolean spreadsClients() {
        return true;
    }
}
