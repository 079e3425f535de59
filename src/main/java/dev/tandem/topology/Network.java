package dev.tandem.topology;

import dev.tandem.aws.Region;
import dev.tandem.aws.Zone;
import dev.tandem.diagnostics.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network of one region: a VPC with a public, a private and a data subnet in each zone it spans.
 *
 * @param cidr the addresses it hands out
 * @param zones which zones it spans
 * @param egress where its private subnets leave for the internet
 * @param guards what keeps its traffic in, beside the security groups
 */
public record Network(Cidr cidr, Zones zones, Egress egress, List<Guard> guards, Origin origin) {

    /** Sorted and without repetitions: asking twice changes nothing. */
    public Network {
        guards = guards.stream().distinct().sorted().toList();
    }

    /** What keeps the traffic of a network in, beside the security groups. */
    public enum Guard {
        /** A stateless list of what may pass, for each tier of subnets. */
        NETWORK_ACLS,
        /** Ways to AWS's services that stay inside the network. */
        INTERFACE_ENDPOINTS
    }

    /** Which Availability Zones a network spans. */
    public sealed interface Zones {

        /** As many as the region has, but not more than three. */
        record Usual() implements Zones {}

        /** A number of them, in the order of their ids. */
        record Counted(int count) implements Zones {}

        /** Just these, by Availability Zone id. */
        record Named(List<String> ids) implements Zones {

            /** Copies the ids. */
            public Named {
                ids = List.copyOf(ids);
            }
        }
    }

    /** Where private subnets leave for the internet. */
    public sealed interface Egress {

        /** A NAT gateway in every zone. */
        record PerZone() implements Egress {}

        /** One NAT gateway, in the first zone, which every zone depends on. */
        record SingleNat(String reason) implements Egress {}
    }

    private static final int USUAL = 3;

    /**
     * A network with the given addresses.
     *
     * @throws InvalidDefinitionException if the CIDR is malformed
     */
    public static Network of(String cidr) {
        return new Network(Cidr.of(cidr), new Zones.Usual(), new Egress.PerZone(), List.of(), Origins.here());
    }

    /** How many zones it spans. Default: three, or two where the region has no third. */
    public Network zones(int count) {
        InvalidDefinitionException.unless(count >= 1, count + " zones are not possible: a network spans at least one.");
        return new Network(cidr, new Zones.Counted(count), egress, guards, origin);
    }

    /** Just these zones, by Availability Zone id such as {@code eus1-az1}, which means the same in every account. */
    public Network zones(String... ids) {
        InvalidDefinitionException.unless(
                ids.length >= 1, "A network needs at least one zone id, such as \"eus1-az1\".");
        return new Network(cidr, new Zones.Named(List.of(ids)), egress, guards, origin);
    }

    /**
     * Sends every zone's outbound traffic through one NAT gateway, which saves money and makes its zone a single point
     * of failure. Default: a NAT gateway in every zone.
     */
    public Network singleNatGateway(String reason) {
        return new Network(
                cidr, zones, new Egress.SingleNat(Justification.checked("singleNatGateway", reason)), guards, origin);
    }

    /**
     * Puts a network access list before each tier of subnets: clients come in at HTTP, HTTPS and the ports that services
     * listen on, answers at the ports they were asked from, and data subnets meet nobody but the network and S3. Default:
     * security groups alone decide.
     */
    public Network networkAcls() {
        return with(Guard.NETWORK_ACLS);
    }

    /**
     * Reaches Systems Manager, Secrets Manager, KMS and CloudWatch Logs without leaving the network, so that Session
     * Manager and credentials outlast the NAT gateways; each endpoint costs by the hour and zone. Default: through the
     * NAT gateways. S3 is always reached from inside.
     */
    public Network interfaceEndpoints() {
        return with(Guard.INTERFACE_ENDPOINTS);
    }

    /** Whether it has a guard. */
    public boolean has(Guard guard) {
        return guards.contains(guard);
    }

    /** The zones it spans in a region; fewer than asked for if the region has not got them. */
    public List<Zone> zonesIn(Region region) {
        if (zones instanceof Zones.Named named) {
            return region.zones().stream()
                    .filter(zone -> named.ids().contains(zone.id()))
                    .toList();
        }
        var count = zones instanceof Zones.Counted counted ? counted.count() : USUAL;
        return region.zones().stream().limit(count).toList();
    }

    private Network with(Guard guard) {
        var all = Stream.concat(guards.stream(), Stream.of(guard)).toList();
        return new Network(cidr, zones, egress, all, origin);
    }
}
