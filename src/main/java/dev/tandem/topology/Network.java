package dev.tandem.topology;

import dev.tandem.aws.Region;
import dev.tandem.aws.Zone;
import dev.tandem.diagnostics.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The network of one region: a VPC with a public, a private and a data subnet in each zone it spans, made for the system
 * or there already.
 *
 * @param cidr the addresses it hands out
 * @param zones which zones it spans
 * @param egress where its private subnets leave for the internet
 * @param existing the VPC and subnets that it consists of, if they are there already
 * @param guards what restricts its traffic, in addition to the security groups
 */
public record Network(
        Cidr cidr, Zones zones, Egress egress, List<Guard> guards, Optional<ExistingNetwork> existing, Origin origin) {

    /** Sorted and without repetitions: asking twice changes nothing. */
    public Network {
        guards = guards.stream().distinct().sorted().toList();
    }

    /** What restricts the traffic of a network, in addition to the security groups. */
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

        /** Somewhere in a network that exists already; assumed to fail with any of the zones. */
        record Unknown() implements Egress {}

        /**
         * In each zone of a network that exists already, as its owner says.
         *
         * @param source where that is said
         */
        record DeclaredPerZone(String source) implements Egress {}

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
        return new Network(
                Cidr.of(cidr), new Zones.Usual(), new Egress.PerZone(), List.of(), Optional.empty(), Origins.here());
    }

    /** A network that exists already. */
    public static Network of(ExistingNetwork existing) {
        return new Network(
                InvalidDefinitionException.given(existing, "existing network").cidr(),
                new Zones.Usual(),
                new Egress.Unknown(),
                List.of(),
                Optional.of(existing),
                Origins.here());
    }

    /** How many zones it spans. Default: three, or two where the region has no third. */
    public Network zones(int count) {
        InvalidDefinitionException.unless(count >= 1, count + " zones are not possible: a network spans at least one.");
        return new Network(cidr, new Zones.Counted(count), egress, guards, existing, origin);
    }

    /** Just these zones, by Availability Zone id such as {@code eus1-az1}, which means the same in every account. */
    public Network zones(String... ids) {
        InvalidDefinitionException.unless(
                ids.length >= 1, "A network needs at least one zone id, such as \"eus1-az1\".");
        return new Network(cidr, new Zones.Named(List.of(ids)), egress, guards, existing, origin);
    }

    /**
     * Sends every zone's outbound traffic through one NAT gateway, which saves money and makes its zone a single point
     * of failure. Default: a NAT gateway in every zone.
     */
    public Network singleNatGateway(String reason) {
        made("singleNatGateway", "its owner how it leaves for the internet");
        return new Network(
                cidr,
                zones,
                new Egress.SingleNat(Justification.checked("singleNatGateway", reason)),
                guards,
                existing,
                origin);
    }

    /**
     * Of a network that exists already: each zone has a way out to the internet that does without the other zones, as the
     * source says. Default: the way out is assumed to fail with any zone.
     *
     * @throws InvalidDefinitionException if the network is one that Tandem makes
     */
    public Network wayOutInEachZone(String source) {
        InvalidDefinitionException.unless(
                existing.isPresent(),
                ".wayOutInEachZone(...) is for a network that exists already: leave it out, each zone gets a NAT gateway.");
        var declared = new Egress.DeclaredPerZone(Justification.checked("wayOutInEachZone", source));
        return new Network(cidr, zones, declared, guards, existing, origin);
    }

    /**
     * Puts a network access list before each tier of subnets: clients may reach HTTP, HTTPS and the ports that services
     * listen on, replies may reach ephemeral ports, and data subnets reach only the network and S3. Default: security
     * groups alone decide.
     */
    public Network networkAcls() {
        made("networkAcls", "the owner of the network for them");
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

    private void made(String call, String instead) {
        InvalidDefinitionException.unless(
                existing.isEmpty(),
                "." + call
                        + "(...) is not possible for a network that exists already, which Tandem does not change: ask "
                        + instead + ".");
    }

    private Network with(Guard guard) {
        var all = Stream.concat(guards.stream(), Stream.of(guard)).toList();
        return new Network(cidr, zones, egress, all, existing, origin);
    }
}
