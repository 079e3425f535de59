package dev.tandem.element.kubernetes;

import dev.tandem.topology.Cidr;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.JumpHost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who comes to the Kubernetes API of a cluster.
 *
 * @param ranges outside its network from which it is reached
 * @param jumpHosts inside its network from which it is reached
 * @param administrators the roles and users that administer it besides whoever applies the stack
 */
public record ClusterAccess(List<Cidr> ranges, List<JumpHost> jumpHosts, List<InputVariable> administrators) {

    static final ClusterAccess FROM_INSIDE = new ClusterAccess(List.of(), List.of(), List.of());

    private static final int SHORTEST_PREFIX = 8;

    /** Sorts and copies the ranges. */
    public ClusterAccess {
        ranges = ranges.stream().distinct().sorted().toList();
        jumpHosts = jumpHosts.stream().distinct().toList();
        administrators = administrators.stream().distinct().toList();
    }

    ClusterAccess from(String... cidrs) {
        InvalidDefinitionException.unless(
                cidrs.length > 0, "clientsFrom() names no range: give at least one, such as \"203.0.113.0/24\".");
        var all = new ArrayList<>(ranges);
        InvalidDefinitionException.allGiven(cidrs, "CIDR").stream()
                .map(Cidr::of)
                .map(ClusterAccess::narrow)
                .forEach(all::add);
        return new ClusterAccess(all, jumpHosts, administrators);
    }

    ClusterAccess from(JumpHost... others) {
        var all = Stream.concat(jumpHosts.stream(), InvalidDefinitionException.allGiven(others, "bastion").stream());
        return new ClusterAccess(ranges, all.toList(), administrators);
    }

    ClusterAccess administrators(InputVariable... arns) {
        var all =
                Stream.concat(administrators.stream(), InvalidDefinitionException.allGiven(arns, "variable").stream());
        return new ClusterAccess(ranges, jumpHosts, all.toList());
    }

    private static Cidr narrow(Cidr range) {
        InvalidDefinitionException.unless(
                range.prefix() >= SHORTEST_PREFIX,
                "The Kubernetes API open to " + range
                        + " is open to everyone: name the ranges that operators come from,"
                        + " such as 192.0.2.0/24, or leave .clientsFrom(...) out and come from inside the network.");
        return range;
    }
}
