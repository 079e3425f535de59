package dev.tandem.aws;

import static dev.tandem.aws.EvidenceLevel.ASSUMED;
import static dev.tandem.aws.EvidenceLevel.DOCUMENTED;
import static dev.tandem.aws.EvidenceLevel.PUBLISHED;

import java.time.Duration;
import java.util.List;

/**
 * How AWS recovers from a failure: how long it takes, and how much of the newest data is lost.
 *
 * <p>Where AWS publishes words such as "several minutes", the figure is an assumption and marked as such; users replace
 * it with what their game days show. What has no bound has no figure here: a RabbitMQ broker in another region starts
 * empty, and automated snapshots of OpenSearch never leave their region.
 *
 * @param id by which a topology states its own figure, such as {@code rds-standby-takes-over}; never changes
 * @param what the event in words, such as {@code the standby of an RDS instance takes over}
 * @param time how long the service is away
 * @param loss how far back the data goes that is there afterwards
 * @param source where the figures come from, and from when
 */
public record Recovery(String id, String what, Estimate time, Estimate loss, String source) {

    private static final Estimate NOTHING = new Estimate(DurationRange.NONE, DOCUMENTED);

    private static final Estimate LAG_OF_A_REPLICA = new Estimate(DurationRange.seconds(1, 60), ASSUMED);

    /** A reader becomes the writer of an Aurora cluster. */
    public static final Recovery AURORA_READER_TAKES_OVER = new Recovery(
            "aurora-reader-takes-over",
            "a reader of an Aurora cluster becomes its writer",
            new Estimate(DurationRange.seconds(30, 60), PUBLISHED),
            NOTHING,
            "Aurora MySQL Database Administrator's Handbook and Aurora user guide, \"High availability\": typically"
                    + " within 30 seconds, less than 60; storage is shared (read 2026)");

    /** Aurora replaces its only instance; the control plane has to create one. */
    public static final Recovery AURORA_INSTANCE_IS_REPLACED = new Recovery(
            "aurora-instance-is-replaced",
            "Aurora replaces the only instance of a cluster",
            new Estimate(new DurationRange(Duration.ofSeconds(30), Duration.ofMinutes(10)), ASSUMED),
            NOTHING,
            "Aurora user guide, older wording \"less than 10 minutes\", not confirmed since");

    /** Another region's cluster of an Aurora global database takes over, unplanned. */
    public static final Recovery AURORA_GLOBAL_FAILOVER = new Recovery(
            "aurora-global-failover",
            "a secondary cluster of an Aurora global database takes over",
            new Estimate(DurationRange.minutes(1, 5), ASSUMED),
            new Estimate(DurationRange.seconds(1, 60), PUBLISHED),
            "Aurora user guide, \"Using switchover or failover in an Aurora global database\": recovery in the order of"
                    + " minutes, loss typically seconds (August 2023)");

    /** The roles of an Aurora global database are swapped while both regions are well. */
    public static final Recovery AURORA_GLOBAL_SWITCHOVER = new Recovery(
            "aurora-global-switchover",
            "the roles of an Aurora global database are swapped",
            new Estimate(DurationRange.minutes(1, 5), ASSUMED),
            NOTHING,
            "Aurora user guide, \"Using switchover or failover in an Aurora global database\": no loss (August 2023)");

    /** A secondary cluster that has storage but no instance is given one. */
    public static final Recovery AURORA_HEADLESS_GAINS_INSTANCE = new Recovery(
            "aurora-headless-gains-instance",
            "an instance is added to a cluster that has none",
            new Estimate(DurationRange.minutes(5, 15), ASSUMED),
            NOTHING,
            "no figure is published; creating an instance needs the control plane and free capacity");

    /** The standby of an RDS instance takes over. */
    public static final Recovery RDS_STANDBY_TAKES_OVER = new Recovery(
            "rds-standby-takes-over",
            "the standby of an RDS instance takes over",
            new Estimate(DurationRange.seconds(60, 120), PUBLISHED),
            NOTHING,
            "RDS user guide, \"Failing over a Multi-AZ DB instance\": typically 60 to 120 seconds, synchronous (read"
                    + " 2026)");

    /** A readable standby of a Multi-AZ DB cluster takes over. */
    public static final Recovery RDS_CLUSTER_READER_TAKES_OVER = new Recovery(
            "rds-cluster-reader-takes-over",
            "a reader of a Multi-AZ DB cluster becomes its writer",
            new Estimate(DurationRange.seconds(0, 35), PUBLISHED),
            NOTHING,
            "RDS user guide, \"Failing over a Multi-AZ DB cluster\": typically under 35 seconds, one reader has"
                    + " acknowledged (read 2026)");

    /** A read replica in another region is promoted. */
    public static final Recovery REPLICA_IS_PROMOTED = new Recovery(
            "replica-is-promoted",
            "a read replica is promoted",
            new Estimate(DurationRange.minutes(5, 10), ASSUMED),
            LAG_OF_A_REPLICA,
            "RDS user guide, \"Promoting a read replica\": several minutes or longer, it reboots; replication is"
                    + " asynchronous (read 2026)");

    /** An instance is restored in another region from backups that were replicated there. */
    public static final Recovery BACKUP_IS_RESTORED = new Recovery(
            "backup-is-restored",
            "an instance is restored from backups that were replicated to the region",
            new Estimate(DurationRange.minutes(60, 240), ASSUMED),
            new Estimate(DurationRange.minutes(5, 10), ASSUMED),
            "RDS user guide, \"Replicating automated backups\", gives no figures; transaction logs follow in minutes");

    /** An instance is restored in its own region, to a moment of the recent past. */
    public static final Recovery DATABASE_IS_RESTORED = new Recovery(
            "database-is-restored",
            "a database is restored from backups in its region",
            new Estimate(DurationRange.minutes(60, 240), ASSUMED),
            new Estimate(DurationRange.minutes(0, 5), PUBLISHED),
            "RDS user guide, \"Restoring a DB instance to a specified time\": the latest restorable time is typically"
                    + " within five minutes; no duration is given");

    /** What AWS Backup copied to a vault in another region, once a day, is restored there. */
    public static final Recovery VAULT_COPY_IS_RESTORED = new Recovery(
            "vault-copy-is-restored",
            "data is restored from a backup vault of the region",
            new Estimate(DurationRange.minutes(60, 240), ASSUMED),
            new Estimate(new DurationRange(Duration.ofHours(1), Duration.ofHours(34)), ASSUMED),
            "AWS Backup developer guide, \"Creating a backup plan\", gives no durations: backups are daily, begin within an"
                    + " hour, and end and are copied within eight (read 2026)");

    /** A domain of OpenSearch with a standby zone loses a zone. */
    public static final Recovery SEARCH_STANDBY_TAKES_OVER = new Recovery(
            "search-standby-takes-over",
            "the standby zone of an OpenSearch domain takes over",
            new Estimate(DurationRange.seconds(0, 60), PUBLISHED),
            NOTHING,
            "AWS Big Data Blog, \"Amazon OpenSearch Service now supports 99.99% availability using Multi-AZ with"
                    + " Standby\" (May 2023): less than a minute");

    /** The indexes of a follower stop following and take writes; it is a call for each of them. */
    public static final Recovery SEARCH_FOLLOWER_IS_STOPPED = new Recovery(
            "search-follower-is-stopped",
            "the indexes of an OpenSearch follower stop following",
            new Estimate(DurationRange.minutes(1, 15), ASSUMED),
            LAG_OF_A_REPLICA,
            "OpenSearch Service developer guide, \"Cross-cluster replication\", gives no figures: replication is"
                    + " asynchronous, and stopping is a call inside OpenSearch (read 2026)");

    /** The host of an RDS instance without a standby fails; its volume is attached to another host. */
    public static final Recovery RDS_HOST_IS_REPLACED = new Recovery(
            "rds-host-is-replaced",
            "RDS replaces the host of an instance",
            new Estimate(DurationRange.minutes(5, 30), ASSUMED),
            NOTHING,
            "AWS Database Blog, \"Amazon RDS Under the Hood: Single-AZ instance recovery\": RDS attaches the same volume to"
                    + " a new host by itself; it gives no bound");

    /** A shard's replica is promoted in an OpenSearch domain without a standby zone. */
    public static final Recovery SEARCH_REPLICA_TAKES_OVER = new Recovery(
            "search-replica-takes-over",
            "an OpenSearch domain promotes replica shards",
            new Estimate(DurationRange.seconds(0, 60), ASSUMED),
            NOTHING,
            "OpenSearch promotes replicas of lost primary shards by itself; no figure is published");

    /** The standby of an ActiveMQ pair takes over, or a RabbitMQ cluster continues without a node. */
    public static final Recovery BROKER_NODE_IS_LOST = new Recovery(
            "broker-node-is-lost",
            "a broker continues without one of its nodes",
            new Estimate(DurationRange.seconds(0, 60), ASSUMED),
            NOTHING,
            "RabbitMQ documentation, \"Clustering and Network Partitions\": a peer is considered down after 60 seconds,"
                    + " quorum queues keep what a majority has; of an ActiveMQ pair no figure is published");

    /** An operator checks the definitions of a RabbitMQ broker, and imports them where they are missing. */
    public static final Recovery BROKER_HAS_DEFINITIONS = new Recovery(
            "broker-has-definitions",
            "the definitions of a RabbitMQ broker are checked and imported",
            new Estimate(DurationRange.minutes(1, 10), ASSUMED),
            NOTHING,
            "no figure is published: a look at its console, and an import of one file where that was never done");

    /** Terraform plans and applies the recovery stack in its active role. */
    public static final Recovery REGION_IS_MADE_ACTIVE = new Recovery(
            "region-is-made-active",
            "Terraform makes the recovery region active",
            new Estimate(DurationRange.minutes(2, 5), ASSUMED),
            NOTHING,
            "no figure is published: init, plan and apply of one stack");

    /** A person makes the recovery region active with the AWS command line, because Terraform's state is lost. */
    public static final Recovery REGION_IS_MADE_ACTIVE_BY_HAND = new Recovery(
            "region-is-made-active-by-hand",
            "a person makes the recovery region active without Terraform",
            new Estimate(DurationRange.minutes(15, 45), ASSUMED),
            NOTHING,
            "an assumption: replicas, parameters and Auto Scaling groups are changed one by one");

    /** Running instances read that their region is active now. */
    public static final Recovery PARAMETERS_ARE_READ = new Recovery(
            "parameters-are-read",
            "running instances read their new parameters",
            new Estimate(DurationRange.seconds(0, 75), DOCUMENTED),
            NOTHING,
            "the bootstrap module of Tandem: a timer every minute, delayed by up to 15 seconds");

    /** A program restarts with other parameters on an instance that runs. */
    public static final Recovery PROGRAM_RESTARTS = new Recovery(
            "program-restarts",
            "a program restarts on a running instance",
            new Estimate(DurationRange.seconds(5, 60), ASSUMED),
            NOTHING,
            "an assumption: state your own");

    /** An alarm notifies an operator of an outage, where no health check moves clients. */
    public static final Recovery ALARM_IS_RAISED = new Recovery(
            "alarm-is-raised",
            "an alarm reports a failure",
            new Estimate(DurationRange.seconds(60, 150), ASSUMED),
            NOTHING,
            "an assumption: CloudWatch alarms of one-minute periods and up to two data points, and their delivery");

    /** Terraform changes the Route 53 records to the recovery region. */
    public static final Recovery NAMES_ARE_MOVED_BY_HAND = new Recovery(
            "names-are-moved-by-hand",
            "Terraform moves names to the recovery region",
            new Estimate(DurationRange.minutes(2, 6), ASSUMED),
            NOTHING,
            "no figure is published: plan and apply of the global stack, and a time to live of a minute");

    /** Terraform changes Global Accelerator to send clients to the recovery region. */
    public static final Recovery ACCELERATOR_IS_MOVED_BY_HAND = new Recovery(
            "accelerator-is-moved-by-hand",
            "Terraform moves an accelerator to the recovery region",
            new Estimate(DurationRange.minutes(1, 5), ASSUMED),
            NOTHING,
            "no figure is published: plan and apply of the global stack");

    /** A person removes a read replica that is down from the weighted records that lead to it. */
    public static final Recovery READER_IS_REMOVED_FROM_NAME = new Recovery(
            "reader-is-removed-from-name",
            "a read replica is removed from its weighted records",
            new Estimate(DurationRange.minutes(2, 10), ASSUMED),
            NOTHING,
            "an assumption: one change of a record in Route 53, and its time to live");

    /** The replica of an ActiveMQ broker in another region is promoted. */
    public static final Recovery BROKER_IS_PROMOTED = new Recovery(
            "broker-is-promoted",
            "the replica of an ActiveMQ broker is promoted",
            new Estimate(DurationRange.minutes(1, 15), ASSUMED),
            LAG_OF_A_REPLICA,
            "Amazon MQ developer guide, \"Cross-region data replication\", gives no figures: replication is"
                    + " asynchronous, and a failover loses what has not arrived (read 2026)");

    /** The copy of an EFS file system is opened for writing. */
    public static final Recovery FILE_SYSTEM_COPY_IS_OPENED = new Recovery(
            "file-system-copy-is-opened",
            "the copy of an EFS file system is opened for writing",
            new Estimate(DurationRange.minutes(5, 10), ASSUMED),
            new Estimate(DurationRange.minutes(1, 15), PUBLISHED),
            "EFS user guide, \"Replicating EFS file systems\": 15 minutes for most file systems; deleting the replication"
                    + " takes several minutes (read 2026)");

    /** A bucket's copy in another region is read instead, with replication time control. */
    public static final Recovery BUCKET_COPY_IS_READ = new Recovery(
            "bucket-copy-is-read",
            "the copy of a bucket is read instead",
            NOTHING,
            new Estimate(DurationRange.minutes(0, 15), EvidenceLevel.SLA),
            "S3 replication time control: designed for 99.99 % of objects in 15 minutes, agreed for 99.9 % (20 November"
                    + " 2019)");

    /** A replica becomes the primary node of a cache; it had not received the newest writes. */
    public static final Recovery CACHE_REPLICA_TAKES_OVER = new Recovery(
            "cache-replica-takes-over",
            "a replica becomes the primary node of a cache",
            new Estimate(DurationRange.seconds(5, 60), ASSUMED),
            new Estimate(DurationRange.seconds(0, 5), ASSUMED),
            "ElastiCache user guide, \"Minimizing downtime by using Multi-AZ\", gives no figures: the replica with the"
                    + " least lag is promoted, replication is asynchronous (read 2026)");

    /** The secondary of a global datastore is promoted; a person orders it. */
    public static final Recovery CACHE_GLOBAL_FAILOVER = new Recovery(
            "cache-global-failover",
            "the secondary of a global datastore is promoted",
            new Estimate(DurationRange.seconds(30, 300), ASSUMED),
            new Estimate(DurationRange.seconds(0, 5), ASSUMED),
            "ElastiCache user guide, \"Replication across AWS Regions using global datastores\": asynchronous, never by"
                    + " itself; AWS's disaster recovery workshop says a minute and generally less than a second (read 2026)");

    /** Clients of a DynamoDB global table use its replica in their own region. */
    public static final Recovery TABLE_REPLICA_IS_USED = new Recovery(
            "table-replica-is-used",
            "the replica of a global table is used instead",
            NOTHING,
            new Estimate(DurationRange.seconds(0, 5), PUBLISHED),
            "DynamoDB developer guide, \"How global tables work\": changes are typically in the other replicas within a"
                    + " second, asynchronously (read 2026)");

    /** A service that keeps its data in several zones loses one: EFS, S3, SQS, SNS, Secrets Manager, KMS. */
    public static final Recovery REGIONAL_SERVICE_LOSES_ZONE = new Recovery(
            "regional-service-loses-zone",
            "a regional service continues without one of its zones",
            NOTHING,
            NOTHING,
            "EFS user guide, \"Availability and durability\"; S3 user guide, \"Data protection\" (read 2026)");

    /** An Auto Scaling group replaces instances; the control plane has to launch them. */
    public static final Recovery INSTANCES_ARE_LAUNCHED = new Recovery(
            "instances-are-launched",
            "an Auto Scaling group launches instances",
            new Estimate(DurationRange.minutes(2, 5), ASSUMED),
            NOTHING,
            "no figure is published; in October 2025 no instance could be launched in us-east-1 for eight hours"
                    + " (aws.amazon.com/message/101925)");

    /** The cold one of two nodes takes over, with the usual terms of the lease. */
    public static final Recovery COLD_NODE_TAKES_OVER = coldNodeTakesOver(Duration.ofSeconds(40));

    /** Nodes that keep their addresses are launched; the control plane has to launch them. */
    public static final Recovery NODES_ARE_LAUNCHED = new Recovery(
            "nodes-are-launched",
            "nodes that keep their addresses are launched",
            new Estimate(DurationRange.minutes(4, 15), ASSUMED),
            NOTHING,
            "no figure is published: an instance has to be launched, to run its bootstrap and to start its program");

    /** Route 53 moves clients with its usual settings and a time to live of a minute. */
    public static final Recovery DNS_MOVES_CLIENTS = dnsMovesClients(Duration.ofSeconds(30), 3, Duration.ofMinutes(1));

    /** Global Accelerator moves clients with its usual settings. */
    public static final Recovery ACCELERATOR_MOVES_CLIENTS = acceleratorMovesClients(Duration.ofSeconds(30), 3);

    /** CloudFront gives up an origin and asks the other one of its group, for each request anew. */
    public static final Recovery DISTRIBUTION_ASKS_ANOTHER_ORIGIN = new Recovery(
            "distribution-asks-another-origin",
            "CloudFront asks the other origin of a group",
            new Estimate(DurationRange.seconds(0, 60), ASSUMED),
            NOTHING,
            "CloudFront developer guide, \"Optimize high availability with CloudFront origin failover\": after so many"
                    + " attempts to connect, here two of five seconds each, or a status it fails over on; an S3 origin"
                    + " that takes the connection has 30 seconds to answer, twice (read 2026)");

    /** An operator is called, investigates, and decides to fail over. */
    public static final Recovery PERSON_DECIDES = new Recovery(
            "person-decides",
            "a person decides to fail over",
            new Estimate(DurationRange.minutes(5, 15), ASSUMED),
            NOTHING,
            "an assumption: state your own");

    /** The same event with the times that a user states; what is lost stays as it is. */
    public Recovery stated(Estimate other, String at) {
        return new Recovery(id, what, other, loss, at);
    }

    /** Every event that is known here. */
    public static List<Recovery> all() {
        return RecoveryCatalogue.ALL;
    }

    /** The lease that two nodes share goes stale, and the program of the cold one takes it and starts. */
    public static Recovery coldNodeTakesOver(Duration wait) {
        return ConfiguredRecovery.coldNodeTakesOver(wait);
    }

    /** Route 53 finds an endpoint unhealthy after so many checks in a row, and clients ask again when the TTL ends. */
    public static Recovery dnsMovesClients(Duration interval, int threshold, Duration timeToLive) {
        return ConfiguredRecovery.dnsMovesClients(interval, threshold, timeToLive);
    }

    /** Global Accelerator finds an endpoint unhealthy after so many checks in a row; no client has to ask again. */
    public static Recovery acceleratorMovesClients(Duration interval, int threshold) {
        return ConfiguredRecovery.acceleratorMovesClients(interval, threshold);
    }
}
