package dev.tandem;

import dev.tandem.aws.AuroraEngine;
import dev.tandem.aws.DatabaseEngine;
import dev.tandem.element.accelerator.Accelerator;
import dev.tandem.element.alerts.Alerts;
import dev.tandem.element.backup.BackupPlan;
import dev.tandem.element.bastion.Bastion;
import dev.tandem.element.broker.ActiveMq;
import dev.tandem.element.broker.BrokerQueue;
import dev.tandem.element.broker.Exchange;
import dev.tandem.element.broker.Permission;
import dev.tandem.element.broker.QueuePolicy;
import dev.tandem.element.broker.RabbitMq;
import dev.tandem.element.broker.Vhost;
import dev.tandem.element.bucket.Bucket;
import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.dns.Certificate;
import dev.tandem.element.dns.Hostname;
import dev.tandem.element.dns.PrivateZone;
import dev.tandem.element.dns.PublicZone;
import dev.tandem.element.filesystem.AccessPoint;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.key.Key;
import dev.tandem.element.kubernetes.Kubernetes;
import dev.tandem.element.mail.Mail;
import dev.tandem.element.messaging.Queue;
import dev.tandem.element.messaging.Topic;
import dev.tandem.element.nodes.NamedNodes;
import dev.tandem.element.nodes.NetworkListener;
import dev.tandem.element.pipeline.Pipeline;
import dev.tandem.element.pipeline.Repository;
import dev.tandem.element.releasegate.ReleaseGate;
import dev.tandem.element.search.Search;
import dev.tandem.element.secret.Secret;
import dev.tandem.element.service.LoadBalancer;
import dev.tandem.element.service.Service;
import dev.tandem.element.site.StaticSite;
import dev.tandem.topology.AdjacentFile;
import dev.tandem.topology.Backups;
import dev.tandem.topology.Identity;
import dev.tandem.topology.Image;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Network;
import dev.tandem.topology.Objectives.Objective;
import dev.tandem.topology.StateBucket;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.TopologyBuilder;
import java.time.Duration;

/** Every word of the language: {@code import static dev.tandem.Tandem.*} is all a topology needs to be written. */
public final class Tandem extends Stores {

    private Tandem() {}

    /** A system that lives in two regions. */
    public static TopologyBuilder topology(String name) {
        return TopologyBuilder.named(name);
    }

    /** The network of a region, such as {@code network("10.10.0.0/16")}. */
    public static Network network(String cidr) {
        return Network.of(cidr);
    }

    /** A PostgreSQL database on RDS. */
    public static Database postgres(String name) {
        return Database.of(DatabaseEngine.POSTGRES, name);
    }

    /** A MySQL database on RDS. */
    public static Database mysql(String name) {
        return Database.of(DatabaseEngine.MYSQL, name);
    }

    /** A bucket of S3. */
    public static Bucket bucket(String name) {
        return Bucket.named(name);
    }

    /** A file system on EFS. */
    public static FileSystem fileSystem(String name) {
        return FileSystem.named(name);
    }

    /** An EFS access point: a directory of a file system that is mounted separately, as a separate POSIX user. */
    public static AccessPoint accessPoint(String name) {
        return AccessPoint.named(name);
    }

    /** A search domain on OpenSearch Service. */
    public static Search search(String name) {
        return Search.named(name);
    }

    /** A RabbitMQ broker on Amazon MQ, in both regions, which know nothing of each other. */
    public static RabbitMq rabbitMq(String name) {
        return RabbitMq.named(name);
    }

    /** An ActiveMQ broker on Amazon MQ, in both regions. */
    public static ActiveMq activeMq(String name) {
        return ActiveMq.named(name);
    }

    /** A virtual host of RabbitMQ; {@code /} is the one it always has. */
    public static Vhost vhost(String name) {
        return Vhost.named(name);
    }

    /** An exchange of RabbitMQ that chooses queues by the very routing key. */
    public static Exchange directExchange(String name) {
        return Exchange.of(Exchange.Type.DIRECT, name);
    }

    /** An exchange of RabbitMQ that hands on to every queue. */
    public static Exchange fanoutExchange(String name) {
        return Exchange.of(Exchange.Type.FANOUT, name);
    }

    /** An exchange of RabbitMQ that chooses queues by the headers of a message. */
    public static Exchange headersExchange(String name) {
        return Exchange.of(Exchange.Type.HEADERS, name);
    }

    /** An exchange of RabbitMQ that chooses queues by patterns of the routing key. */
    public static Exchange topicExchange(String name) {
        return Exchange.of(Exchange.Type.TOPIC, name);
    }

    /** A topic of SNS, in both regions. */
    public static Topic topic(String name) {
        return Topic.named(name);
    }

    /** A queue of SQS with its dead-letter queue, in both regions. */
    public static Queue queue(String name) {
        return Queue.named(name);
    }

    /** A queue of RabbitMQ whose messages are on a majority of the cluster's nodes. */
    public static BrokerQueue quorumQueue(String name) {
        return BrokerQueue.quorum(name);
    }

    /** A queue of RabbitMQ whose messages are on one node, and lost with it. */
    public static BrokerQueue classicQueue(String name, String reason) {
        return BrokerQueue.classic(name, reason);
    }

    /** What a user of RabbitMQ may do; the secret has the name and password. */
    public static Permission permission(Secret user) {
        return Permission.of(user);
    }

    /** Limits for queues of RabbitMQ. */
    public static QueuePolicy queuePolicy(String name) {
        return QueuePolicy.named(name);
    }

    /** A MariaDB database on RDS. */
    public static Database mariadb(String name) {
        return Database.of(DatabaseEngine.MARIADB, name);
    }

    /** An Oracle database on RDS, in Standard Edition 2 by default. */
    public static Database oracle(String name) {
        return Database.of(DatabaseEngine.ORACLE_SE2, name);
    }

    /** A SQL Server database on RDS, in Standard Edition by default. */
    public static Database sqlServer(String name) {
        return Database.of(DatabaseEngine.SQLSERVER_SE, name);
    }

    /** A PostgreSQL database on Aurora. */
    public static AuroraCluster auroraPostgres(String name) {
        return AuroraCluster.of(AuroraEngine.POSTGRESQL, name);
    }

    /** A MySQL database on Aurora. */
    public static AuroraCluster auroraMysql(String name) {
        return AuroraCluster.of(AuroraEngine.MYSQL, name);
    }

    /** The newest Amazon Linux 2023 of each region, for the architecture of the instances. */
    public static Image amazonLinux() {
        return new Image.AmazonLinux();
    }

    /** The newest Ubuntu 24.04 LTS of each region, for the architecture of the instances. */
    public static Image ubuntu() {
        return new Image.Ubuntu();
    }

    /** An image of the primary region, copied to the recovery region ahead of time and encrypted there by its key. */
    public static Image copiedToRecovery(InputVariable id) {
        return Image.Copied.of(id);
    }

    /** A bastion host in each region, through which operators reach the other instances. */
    public static Bastion bastion(String name) {
        return Bastion.named(name);
    }

    /** A program on instances behind a load balancer, in both regions. */
    public static Service service(String name) {
        return Service.named(name);
    }

    /** A Kubernetes cluster in each region, for what watches the system. */
    public static Kubernetes kubernetes(String name) {
        return Kubernetes.named(name);
    }

    /** A load balancer in both regions that several services share; routes select the service by host or path. */
    public static LoadBalancer loadBalancer(String name) {
        return LoadBalancer.named(name);
    }

    /**
     * Instances that keep their addresses, for a program that cannot simply be multiplied.
     *
     * @throws InvalidDefinitionException if the name is not made of lower-case words joined by single hyphens
     */
    public static NamedNodes nodes(String name) {
        return new NamedNodes(Identity.named(name));
    }

    /** A listener for any protocol on TCP; a node whose port is open is healthy. */
    public static NetworkListener tcp(String name, int port) {
        return NetworkListener.tcp(name, port);
    }

    /** A listener for HTTP; a node that answers {@code /} is healthy. */
    public static NetworkListener http(String name, int port) {
        return NetworkListener.http(name, port);
    }

    /** A Global Accelerator: two fixed addresses, a listener per service. */
    public static Accelerator accelerator(String name) {
        return Accelerator.named(name);
    }

    /** Pages on S3 in both regions, behind CloudFront. */
    public static StaticSite staticSite(String name) {
        return StaticSite.named(name);
    }

    /** CloudWatch alarms on every element of the topology, and the recipients of their notifications. */
    public static Alerts alerts(String name) {
        return Alerts.named(name);
    }

    /** Daily backups by AWS Backup, with copies in the recovery region. */
    public static BackupPlan backupPlan(String name) {
        return BackupPlan.named(name);
    }

    /** A release gate: publishers open and shut it, and readers see new data and files only while it is open. */
    public static ReleaseGate.Named releaseGate(String name) {
        return ReleaseGate.named(name);
    }

    /** A public hosted zone of Route 53, such as {@code publicZone("example.com")}. */
    public static PublicZone publicZone(String domain) {
        return PublicZone.of(domain);
    }

    /** A domain whose names Route 53 answers inside the networks of both regions alone, such as {@code privateZone("shop.internal")}. */
    public static PrivateZone privateZone(String domain) {
        return PrivateZone.of(domain);
    }

    /** A name that leads to both regions, as it stands within its zone; {@code hostname("@")} is the zone itself. */
    public static Hostname.Label hostname(String label) {
        return Hostname.labelled(label);
    }

    /** A certificate that ACM issues in both regions, for a domain such as {@code app.example.com}. */
    public static Certificate.Named certificate(String domain) {
        return Certificate.of(domain);
    }

    /** A KMS key with the same material in both regions, to encrypt with unless another purpose is chosen. */
    public static Key key(String name) {
        return Key.named(name);
    }

    /** A secret whose value AWS generates, in both regions. */
    public static Secret secret(String name) {
        return Secret.named(name);
    }

    /** Mail sent, through SES in both regions, as a domain such as {@code bank.example} or as a single address. */
    public static Mail mail(String name, String sender) {
        return Mail.of(name, sender);
    }

    /** A pipeline that delivers one part of the system by itself. */
    public static Pipeline.Named pipeline(String name) {
        return Pipeline.named(name);
    }

    /** Where the source of a part is, such as {@code bank/accounts}: a repository behind a connection of CodeConnections. */
    public static Repository repository(String id) {
        return Repository.of(id);
    }

    /** The pair of buckets that keep Terraform's state; the region's id is added to the name. */
    public static StateBucket stateBucket(String name) {
        return StateBucket.named(name);
    }

    /** A value that only the user's account knows, given when Terraform runs. */
    public static InputVariable variable(String name) {
        return InputVariable.named(name);
    }

    /**
     * The text of a file in the same folder as the source of a class, such as
     * {@code text(Bank.class, "bootstrap.sh")}.
     *
     * @throws InvalidDefinitionException if there is no such file, or if it is not text
     */
    public static String text(Class<?> type, String file) {
        return AdjacentFile.text(type, file);
    }

    /** Automated backups, or logs, that are kept for whole days. */
    public static Backups keptFor(Duration retention) {
        return Backups.keptFor(retention);
    }

    /** Data is backed up; nothing runs in the recovery region. RTO: up to a day. */
    public static Strategy backupAndRestore() {
        return Strategy.BACKUP_AND_RESTORE;
    }

    /** Data is replicated; no instance runs in the recovery region. RTO: tens of minutes. */
    public static Strategy pilotLight() {
        return Strategy.PILOT_LIGHT;
    }

    /** Data is replicated; half of the instances run in the recovery region. RTO: minutes. */
    public static Strategy warmStandby() {
        return Strategy.WARM_STANDBY;
    }

    /** Both regions take traffic with as many instances each. RTO: near zero. */
    public static Strategy activeActive() {
        return Strategy.ACTIVE_ACTIVE;
    }

    /** How long the system may be away after the loss of the primary region. */
    public static Objective rto(Duration atMost) {
        return new Objective.Rto(atMost);
    }

    /** How much of the system's newest data may be lost. */
    public static Objective rpo(Duration atMost) {
        return new Objective.Rpo(atMost);
    }

    /**
     * How far apart in time two of the system's stores may be after the loss of the primary region, such as a ledger and
     * the files that its rows name.
     */
    public static Objective skew(Duration atMost) {
        return new Objective.Skew(atMost);
    }

    /** The share of time, in percent, in which each entry point shall be served. */
    public static Objective availability(double percent) {
        return new Objective.Availability(percent);
    }

    /** A number of seconds. */
    public static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    /** A number of minutes. */
    public static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }

    /** A number of hours. */
    public static Duration hours(int count) {
        return Duration.ofHours(count);
    }

    /** A number of days. */
    public static Duration days(int count) {
        return Duration.ofDays(count);
    }
}
