package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Database;
import dev.tandem.topology.Element;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.Key;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Search;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that a topology leads to in AWS, each beside what AWS says of such names. */
final class NamesInAws {

    /** A name, and the kind of thing that would have it. */
    record Name(Naming naming, String text) {

        Optional<String> refusal() {
            return naming.refusal(text);
        }
    }

    private static final String ANY_ACCOUNT = "000000000000";

    private final Topology topology;
    private final AwsNames names;

    NamesInAws(Topology topology) {
        this.topology = topology;
        this.names = topology.awsNames();
    }

    Stream<Name> of(Element element) {
        if (element instanceof Service service) {
            return ofService(service);
        }
        if (element instanceof Database database) {
            return ofDatabase(database);
        }
        if (element instanceof FileSystem fileSystem) {
            return ofFileSystem(fileSystem);
        }
        if (element instanceof Search search) {
            return ofSearch(search);
        }
        if (element instanceof Broker broker) {
            return ofBroker(broker);
        }
        if (element instanceof AuroraCluster cluster) {
            return ofCluster(cluster);
        }
        if (element instanceof Accelerator) {
            return Stream.of(new Name(Naming.ACCELERATOR, names.of(element)));
        }
        if (element instanceof Key key) {
            return Stream.of(new Name(Naming.KEY_ALIAS, names.alias(key)));
        }
        if (element instanceof Mail mail) {
            return ofMail(mail);
        }
        if (element instanceof Pipeline pipeline) {
            return ofPipeline(pipeline);
        }
        return Stream.of(new Name(Naming.SECRET, names.secret((Secret) element)));
    }

    Stream<Name> ofState() {
        var buckets =
                regions().map(region -> new Name(Naming.BUCKET, topology.state().in(region)));
        return Stream.concat(
                buckets, Stream.of(new Name(Naming.KEY_ALIAS, topology.state().alias())));
    }

    /** What belongs to no element: the topology's own key, and the role of each network's flow logs. */
    Stream<Name> own() {
        var roles = regions().map(region -> new Name(Naming.IAM_ROLE, names.flowLogsRole(region)));
        return Stream.concat(Stream.of(new Name(Naming.KEY_ALIAS, names.ownAlias())), roles);
    }

    private Stream<Name> ofService(Service service) {
        var roles = regions().map(region -> new Name(Naming.IAM_ROLE, names.role(service, region)));
        var others = Stream.of(
                new Name(Naming.LOAD_BALANCER, names.of(service)),
                new Name(Naming.AUTO_SCALING_GROUP, names.of(service)),
                new Name(Naming.LAUNCH_TEMPLATE, names.of(service)),
                new Name(Naming.SECURITY_GROUP, names.securityGroup(service)),
                new Name(Naming.PARAMETER, "/" + names.parameters(service)));
        return Stream.concat(others, roles);
    }

    private Stream<Name> ofDatabase(Database database) {
        var first = database.databaseName().stream()
                .map(name -> new Name(database.instance().engine().databaseNaming(), name));
        var others = Stream.of(
                new Name(Naming.RDS_INSTANCE, names.of(database)),
                new Name(Naming.RDS_SUBNET_GROUP, names.of(database)),
                new Name(Naming.SECRET, names.credentials(database)));
        return Stream.concat(others, first);
    }

    private Stream<Name> ofCluster(AuroraCluster cluster) {
        var global = Stream.of(
                new Name(Naming.AURORA_GLOBAL, names.of(cluster)), new Name(Naming.SECRET, names.credentials(cluster)));
        var first = cluster.databaseName().stream()
                .map(name -> new Name(cluster.engine().databaseNaming(), name));
        var regional = regions()
                .flatMap(region -> Stream.of(
                        new Name(Naming.AURORA_CLUSTER, names.cluster(cluster, region)),
                        new Name(Naming.RDS_INSTANCE, names.cluster(cluster, region) + "-" + cluster.instances()),
                        new Name(Naming.RDS_SUBNET_GROUP, names.cluster(cluster, region)),
                        new Name(Naming.IAM_ROLE, names.monitoringRole(cluster, region))));
        return Stream.of(global, first, regional).flatMap(all -> all);
    }

    private Stream<Name> ofFileSystem(FileSystem fileSystem) {
        return Stream.of(
                new Name(Naming.TAG_VALUE, names.of(fileSystem)),
                new Name(Naming.SECURITY_GROUP, names.mountTargets(fileSystem)),
                new Name(Naming.IAM_POLICY, names.mountPolicy(fileSystem)));
    }

    private Stream<Name> ofMail(Mail mail) {
        var own = Stream.of(
                new Name(Naming.CONFIGURATION_SET, names.of(mail)), new Name(Naming.TOPIC, names.feedback(mail)));
        var policies = regions().map(region -> new Name(Naming.IAM_POLICY, names.policy(mail, region)));
        var inboxes = regions()
                .filter(mail::receivesIn)
                .map(region -> new Name(Naming.BUCKET, names.inbox(mail, region) + ANY_ACCOUNT));
        return Stream.of(own, policies, inboxes).flatMap(all -> all);
    }

    private Stream<Name> ofSearch(Search search) {
        var roles = regions().map(region -> new Name(Naming.IAM_ROLE, names.masterRole(search, region)));
        var others = Stream.of(
                new Name(Naming.SEARCH_DOMAIN, names.of(search)),
                new Name(Naming.SECURITY_GROUP, names.securityGroup(search)),
                new Name(Naming.LOG_GROUP, names.auditLog(search)));
        return Stream.concat(others, roles);
    }

    private Stream<Name> ofBroker(Broker broker) {
        var roles = regions().map(region -> new Name(Naming.IAM_ROLE, names.logsRole(broker, region)));
        var others = Stream.of(
                new Name(Naming.BROKER, names.of(broker)),
                new Name(Naming.SECURITY_GROUP, names.securityGroup(broker)),
                new Name(Naming.SECRET, names.credentials(broker)));
        return Stream.concat(others, roles);
    }

    private Stream<Name> ofPipeline(Pipeline pipeline) {
        var regional = regions()
                .flatMap(region -> Stream.of(
                        new Name(Naming.BUCKET, names.artifacts(pipeline, region) + ANY_ACCOUNT),
                        new Name(Naming.IAM_ROLE, names.deploymentRole(pipeline, region))));
        return Stream.concat(Stream.of(new Name(Naming.IAM_ROLE, names.role(pipeline))), regional);
    }

    private Stream<Region> regions() {
        return Stream.of(topology.primary().region(), topology.recovery().region());
    }
}
