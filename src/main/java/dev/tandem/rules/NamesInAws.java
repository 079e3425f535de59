package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.element.Kinds;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names that a topology leads to in AWS, each beside what AWS says of such names. */
final class NamesInAws {

    /** The names of the elements of a kind. */
    private record Kind<E extends Element>(Class<E> type, Function<E, Stream<AwsName>> names) {

        Stream<AwsName> namesOf(Element element) {
            return type.isInstance(element) ? names.apply(type.cast(element)) : Stream.empty();
        }
    }

    private final Topology topology;
    private final AwsNames names;
    private final List<Kind<?>> kinds =
            List.of(new Kind<>(Service.class, this::ofService), new Kind<>(LoadBalancer.class, this::ofLoadBalancer));

    NamesInAws(Topology topology) {
        this.topology = topology;
        this.names = topology.awsNames();
    }

    Stream<AwsName> of(Element element) {
        return Kinds.<Named<Element>>facet(element, Named.class)
                .map(kind -> kind.awsNames(element, topology))
                .orElseGet(() -> kinds.stream().flatMap(kind -> kind.namesOf(element)));
    }

    Stream<AwsName> ofState() {
        var buckets = regions()
                .map(region -> new AwsName(Naming.BUCKET, topology.state().in(region)));
        var roles = regions().map(region -> topology.state().name() + "-replication-" + region.id());
        return Stream.of(
                        buckets,
                        roles.map(role -> new AwsName(Naming.IAM_ROLE, role)),
                        Stream.of(new AwsName(Naming.KEY_ALIAS, topology.state().alias())))
                .flatMap(all -> all);
    }

    /** What belongs to no element: the topology's own key, the role of each network's flow logs, each region's access logs. */
    Stream<AwsName> own() {
        var roles = regions().map(region -> new AwsName(Naming.IAM_ROLE, names.flowLogsRole(region)));
        var alias = Stream.of(new AwsName(Naming.KEY_ALIAS, names.ownAlias()));
        return Stream.of(alias, roles, ofAccessLogs()).flatMap(all -> all);
    }

    private Stream<AwsName> ofAccessLogs() {
        return regions()
                .filter(region -> topology.keepsAccessLogs())
                .map(region -> AwsName.bucketOfAccount(names.accessLogs() + "-" + region.id() + "-"));
    }

    private Stream<AwsName> ofLoadBalancer(LoadBalancer balancer) {
        return Stream.of(new AwsName(Naming.LOAD_BALANCER, names.of(balancer)));
    }

    private Stream<AwsName> ofService(Service service) {
        var roles = regions().map(region -> new AwsName(Naming.IAM_ROLE, names.role(service, region)));
        var others = Stream.of(
                new AwsName(Naming.AUTO_SCALING_GROUP, names.of(service)),
                new AwsName(Naming.LAUNCH_TEMPLATE, names.of(service)),
                new AwsName(Naming.SECURITY_GROUP, names.securityGroup(service)),
                new AwsName(Naming.PARAMETER, "/" + names.parameters(service)));
        var balancer = Stream.of(new AwsName(Naming.LOAD_BALANCER, names.of(service)))
                .filter(name -> topology.balancersOf(service).isEmpty());
        var internal = Stream.of(new AwsName(Naming.LOAD_BALANCER, names.internalBalancer(service)))
                .filter(name -> topology.internalAccess(service).separate());
        return Stream.of(balancer, internal, others, roles, AwsName.imageCopies(service, names))
                .flatMap(all -> all);
    }

    private Stream<Region> regions() {
        return Stream.of(topology.primary().region(), topology.recovery().region());
    }
}
