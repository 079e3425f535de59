package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.element.Kinds;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The names that a topology creates in AWS, each with AWS's constraints on such names. */
final class NamesInAws {

    private final Topology topology;
    private final AwsNames names;

    NamesInAws(Topology topology) {
        this.topology = topology;
        this.names = topology.awsNames();
    }

    Stream<AwsName> of(Element element) {
        return Kinds.<Named<Element>>facet(element, Named.class).stream()
                .flatMap(kind -> kind.awsNames(element, topology));
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

    private Stream<Region> regions() {
        return topology.regions();
    }
}
