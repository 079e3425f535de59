package dev.tandem.topology;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A VPC and subnets that exist already, such as those of a landing zone, perhaps shared by another account. Each tier has
 * one subnet in each zone that the system spans.
 *
 * @param cidr a range that the VPC has; the plan fails if it has it not
 * @param vpc how the VPC is found
 * @param privateSubnets how the subnets of instances are found
 * @param dataSubnets how the subnets of data are found; the private ones if it has no others
 * @param publicSubnets how the subnets are found that the internet reaches, if it has any
 */
public record ExistingNetwork(
        Cidr cidr, Lookup vpc, Lookup privateSubnets, Optional<Lookup> dataSubnets, Optional<Lookup> publicSubnets) {

    /** A network with private subnets alone. */
    public static ExistingNetwork of(String cidr, Lookup vpc, Lookup privateSubnets) {
        return new ExistingNetwork(
                Cidr.of(cidr),
                InvalidDefinitionException.given(vpc, "VPC"),
                InvalidDefinitionException.given(privateSubnets, "private subnets"),
                Optional.empty(),
                Optional.empty());
    }

    /** The subnets of what keeps data. Default: the private ones. */
    public ExistingNetwork dataSubnets(Lookup subnets) {
        return new ExistingNetwork(
                cidr,
                vpc,
                privateSubnets,
                Optional.of(InvalidDefinitionException.given(subnets, "data subnets")),
                publicSubnets);
    }

    /** The subnets that the internet reaches, for load balancers of entries, nodes and public bastions. Default: none. */
    public ExistingNetwork publicSubnets(Lookup subnets) {
        return new ExistingNetwork(
                cidr,
                vpc,
                privateSubnets,
                dataSubnets,
                Optional.of(InvalidDefinitionException.given(subnets, "public subnets")));
    }

    /** The variables that its ids are asked by. */
    Stream<InputVariable> variables() {
        return Stream.of(Stream.of(vpc, privateSubnets), dataSubnets.stream(), publicSubnets.stream())
                .flatMap(lookups -> lookups)
                .flatMap(lookup -> lookup instanceof Lookup.ById id ? Stream.of(id.variable()) : Stream.of());
    }
}
