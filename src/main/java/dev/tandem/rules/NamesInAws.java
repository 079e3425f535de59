package dev.tandem.rules;

import dev.tandem.aws.Naming;
import dev.tandem.aws.Region;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.Alerts;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Bastion;
import dev.tandem.topology.Certificate;
import dev.tandem.topology.Database;
import dev.tandem.topology.Element;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.Image;
import dev.tandem.topology.Key;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Mail;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.PublicZone;
import dev.tandem.topology.Queue;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.ReleaseGate;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import dev.tandem.topology.StaticSite;
import dev.tandem.topology.Topic;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names that a topology leads to in AWS, each beside what AWS says of such names. */
final class NamesInAws {

    /** What has a role of its own in a Kubernetes cluster. */
    private static final List<String> BEARERS = List.of("cluster", "node", "prometheus", "volumes");

    /** The names of the elements of a kind. */
    private record Kind<E extends Element>(Class<E> type, Function<E, Stream<AwsName>> names) {

        Stream<AwsName> namesOf(Element element) {
            return type.isInstance(element) ? names.apply(type.cast(element)) : Stream.empty();
        }
    }

    private static final String ANY_ACCOUNT = "000000000000";
    private static final String ANY_IMAGE = "-ami-00000000000000000";

    private final Topology topology;
    private final AwsNames names;
    private final List<Kind<?>> kinds = List.of(
            new Kind<>(Service.class, this::ofService),
            new Kind<>(NodePair.class, this::ofNodes),
            new Kind<>(ReleaseGate.class, this::ofGate),
            new Kind<>(Bastion.class, this::ofBastion),
            new Kind<>(Kubernetes.class, this::ofCluster),
            new Kind<>(LoadBalancer.class, this::ofLoadBalancer),
            new Kind<>(Accelerator.class, this::ofAccelerator),
            new Kind<>(StaticSite.class, this::ofStaticSite),
            new Kind<>(Database.class, this::ofDatabase),
            new Kind<>(AuroraCluster.class, this::ofCluster),
            new Kind<>(Topic.class, this::ofTopic),
            new Kind<>(Queue.class, this::ofQueue),
            new Kind<>(Mail.class, this::ofMail),
            new Kind<>(Key.class, this::ofKey),
            new Kind<>(Secret.class, this::ofSecret),
            new Kind<>(Pipeline.class, this::ofPipeline),
            new Kind<>(BackupPlan.class, this::ofPlan),
            new Kind<>(Alerts.class, this::ofAlerts),
            new Kind<>(Hostname.class, this::ofDomain),
            new Kind<>(PublicZone.class, this::ofDomain),
            new Kind<>(PrivateZone.class, this::ofDomain),
            new Kind<>(Certificate.class, this::ofCertificate));

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
                .map(region -> new AwsName(Naming.BUCKET, names.accessLogs() + "-" + region.id() + "-" + ANY_ACCOUNT));
    }

    private Stream<AwsName> ofLoadBalancer(LoadBalancer balancer) {
        return Stream.of(new AwsName(Naming.LOAD_BALANCER, names.of(balancer)));
    }

    private Stream<AwsName> ofAccelerator(Accelerator accelerator) {
        return Stream.of(new AwsName(Naming.ACCELERATOR, names.of(accelerator)));
    }

    private Stream<AwsName> ofDomain(Element element) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, names.of(element)));
    }

    private Stream<AwsName> ofCertificate(Certificate certificate) {
        return Stream.of(new AwsName(Naming.TAG_VALUE, names.of(certificate)));
    }

    private Stream<AwsName> ofKey(Key key) {
        return Stream.of(new AwsName(Naming.KEY_ALIAS, names.alias(key)));
    }

    private Stream<AwsName> ofSecret(Secret secret) {
        return Stream.of(new AwsName(Naming.SECRET, names.secret(secret)));
    }

    private Stream<AwsName> ofTopic(Topic topic) {
        return Stream.of(new AwsName(Naming.TOPIC, names.topic(topic)));
    }

    private Stream<AwsName> ofQueue(Queue queue) {
        return Stream.of(
                new AwsName(Naming.QUEUE, names.queue(queue)), new AwsName(Naming.QUEUE, names.deadLetters(queue)));
    }

    private Stream<AwsName> ofPlan(BackupPlan plan) {
        return Stream.of(
                new AwsName(Naming.BACKUP_VAULT, names.of(plan)), new AwsName(Naming.IAM_ROLE, names.role(plan)));
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
        return Stream.of(balancer, others, roles, copies(service)).flatMap(all -> all);
    }

    private Stream<AwsName> copies(Workload workload) {
        return Stream.of(workload.machine().image())
                .filter(Image.Copied.class::isInstance)
                .flatMap(image -> image.variable().stream())
                .map(id -> new AwsName(Naming.IMAGE, names.imageCopy(id) + ANY_IMAGE));
    }

    private Stream<AwsName> ofNodes(NodePair nodes) {
        var roles = regions().map(region -> new AwsName(Naming.IAM_ROLE, names.role(nodes, region)));
        var others = Stream.of(
                new AwsName(Naming.LOAD_BALANCER, names.of(nodes)),
                new AwsName(Naming.SECURITY_GROUP, names.securityGroup(nodes)),
                new AwsName(Naming.LOG_GROUP, names.logGroup(nodes)),
                new AwsName(Naming.PARAMETER, "/" + names.parameters(nodes)));
        return Stream.of(others, roles, copies(nodes)).flatMap(all -> all);
    }

    private Stream<AwsName> ofCluster(Kubernetes cluster) {
        var roles = regions().flatMap(region -> BEARERS.stream()
                .map(bearer -> new AwsName(Naming.IAM_ROLE, names.role(cluster, bearer, region))));
        var others = Stream.of(
                new AwsName(Naming.LAUNCH_TEMPLATE, names.of(cluster)),
                new AwsName(Naming.LOG_GROUP, names.logGroup(cluster)));
        return Stream.concat(others, roles);
    }

    private Stream<AwsName> ofGate(ReleaseGate gate) {
        var roles = regions()
                .flatMap(region -> Stream.of(names.runRole(gate, region), names.role(gate, region)))
                .map(role -> new AwsName(Naming.IAM_ROLE, role));
        var others = Stream.of(
                new AwsName(Naming.SSM_DOCUMENT, names.of(gate)),
                new AwsName(Naming.SSM_DOCUMENT, names.command(gate)),
                new AwsName(Naming.LAUNCH_TEMPLATE, names.of(gate)));
        return Stream.concat(others, roles);
    }

    private Stream<AwsName> ofBastion(Bastion bastion) {
        var roles = regions().map(region -> new AwsName(Naming.IAM_ROLE, names.role(bastion, region)));
        var others = Stream.of(
                new AwsName(Naming.AUTO_SCALING_GROUP, names.of(bastion)),
                new AwsName(Naming.LAUNCH_TEMPLATE, names.of(bastion)),
                new AwsName(Naming.SECURITY_GROUP, names.securityGroup(bastion)));
        return Stream.concat(others, roles);
    }

    private Stream<AwsName> ofDatabase(Database database) {
        var first = database.databaseName().stream()
                .map(name -> new AwsName(database.instance().engine().databaseNaming(), name));
        var others = Stream.of(
                new AwsName(Naming.RDS_INSTANCE, names.of(database)),
                new AwsName(Naming.RDS_SUBNET_GROUP, names.of(database)),
                new AwsName(Naming.SECRET, names.credentials(database)));
        return Stream.of(others, first, readers(database), monitoring(database)).flatMap(names -> names);
    }

    private Stream<AwsName> readers(Database database) {
        return IntStream.rangeClosed(1, database.instance().readers())
                .mapToObj(number -> new AwsName(Naming.RDS_INSTANCE, names.of(database) + "-" + number));
    }

    private Stream<AwsName> monitoring(RelationalDatabase database) {
        return Stream.of(Side.values())
                .filter(database::presentIn)
                .map(side -> names.monitoringRole(database, topology.site(side).region()))
                .map(role -> new AwsName(Naming.IAM_ROLE, role));
    }

    private Stream<AwsName> ofCluster(AuroraCluster cluster) {
        var global = Stream.of(
                new AwsName(Naming.AURORA_GLOBAL, names.of(cluster)),
                new AwsName(Naming.SECRET, names.credentials(cluster)));
        var first = cluster.databaseName().stream()
                .map(name -> new AwsName(cluster.engine().databaseNaming(), name));
        var regional = Stream.of(Side.values()).filter(cluster::presentIn).flatMap(side -> ofCluster(cluster, side));
        return Stream.of(global, first, regional, monitoring(cluster)).flatMap(all -> all);
    }

    private Stream<AwsName> ofCluster(AuroraCluster cluster, Side side) {
        var name = names.cluster(cluster, topology.site(side).region());
        var most = Math.max(topology.instances(cluster, side), cluster.instances());
        var instances = IntStream.rangeClosed(1, most)
                .mapToObj(number -> new AwsName(Naming.RDS_INSTANCE, name + "-" + number));
        var others = Stream.of(new AwsName(Naming.AURORA_CLUSTER, name), new AwsName(Naming.RDS_SUBNET_GROUP, name));
        return Stream.concat(others, instances);
    }

    private Stream<AwsName> ofMail(Mail mail) {
        var own = Stream.of(
                new AwsName(Naming.CONFIGURATION_SET, names.of(mail)), new AwsName(Naming.TOPIC, names.feedback(mail)));
        var policies = regions().map(region -> new AwsName(Naming.IAM_POLICY, names.policy(mail, region)));
        var inboxes = regions()
                .filter(mail::receivesIn)
                .map(region -> new AwsName(Naming.BUCKET, names.inbox(mail, region) + ANY_ACCOUNT));
        return Stream.of(own, policies, inboxes, ofSmtp(mail)).flatMap(all -> all);
    }

    private Stream<AwsName> ofSmtp(Mail mail) {
        var secret = Stream.of(new AwsName(Naming.SECRET, names.smtp(mail)));
        var users = regions().map(region -> new AwsName(Naming.IAM_USER, names.smtpUser(mail, region)));
        return Stream.concat(secret, users).filter(name -> mail.overSmtp());
    }

    private Stream<AwsName> ofStaticSite(StaticSite site) {
        return regions()
                .flatMap(region -> Stream.of(
                        new AwsName(Naming.BUCKET, names.bucket(site, region) + ANY_ACCOUNT),
                        new AwsName(Naming.IAM_ROLE, names.copyingRole(site, region))));
    }

    private Stream<AwsName> ofAlerts(Alerts alerts) {
        var dashboards = regions().map(region -> new AwsName(Naming.DASHBOARD, names.dashboard(alerts, region)));
        var alarms = topology.elements().stream()
                .map(element -> new AwsName(Naming.ALARM, names.longestAlarm(alerts, element)));
        return Stream.of(Stream.of(new AwsName(Naming.TOPIC, names.of(alerts))), dashboards, alarms)
                .flatMap(all -> all);
    }

    private Stream<AwsName> ofPipeline(Pipeline pipeline) {
        var role = Stream.of(
                new AwsName(Naming.IAM_ROLE, names.role(pipeline)),
                new AwsName(Naming.IAM_ROLE, names.buildRole(pipeline)));
        var roles = deliveredTo(pipeline)
                .filter(region -> pipeline.deploying())
                .map(region -> new AwsName(Naming.IAM_ROLE, names.deploymentRole(pipeline, region)));
        var buckets = deliveredTo(pipeline)
                .map(region -> new AwsName(Naming.BUCKET, names.artifacts(pipeline, region) + ANY_ACCOUNT));
        return Stream.of(role, roles, buckets).flatMap(all -> all);
    }

    private Stream<Region> deliveredTo(Pipeline pipeline) {
        return pipeline.deploying() ? regions() : Stream.of(topology.primary().region());
    }

    private Stream<Region> regions() {
        return Stream.of(topology.primary().region(), topology.recovery().region());
    }
}
