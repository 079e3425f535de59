package dev.tandem.emulator;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.sns.model.Topic;

/** For each module that is applied: what AWS's client answers, in a region, that only what lies there can have. */
final class Whereabouts {

    /** The account that moto has everything in, by default. */
    private static final String ACCOUNT = "123456789012";

    static final Map<String, Function<Cloud, String>> BY_MODULE = Map.ofEntries(
            Map.entry("access-logs", cloud -> cloud.s3().listBuckets().buckets().stream()
                    .map(bucket -> bucket.name())
                    .filter(name -> name.startsWith("service-access-logs-" + cloud.region()))
                    .findFirst()
                    .orElse("none")),
            Map.entry("alerts", Whereabouts::topic),
            Map.entry("artifacts", cloud -> cloud.s3()
                    .getBucketLocation(
                            request -> request.bucket("delivery-artifacts-" + cloud.region() + "-" + ACCOUNT))
                    .locationConstraintAsString()),
            Map.entry("aurora", cloud -> cloud.rds()
                    .describeDBClusters(request -> request.dbClusterIdentifier("aurora-" + cloud.region()))
                    .dbClusters()
                    .get(0)
                    .dbClusterArn()),
            Map.entry("aurora-global", Whereabouts::memberOfTheGlobalDatabase),
            Map.entry("backup-vault", cloud -> cloud.backups()
                    .describeBackupVault(request -> request.backupVaultName("backup-vault"))
                    .backupVaultArn()),
            Map.entry("bastion", cloud -> cloud.autoScaling()
                    .describeAutoScalingGroups(request -> request.autoScalingGroupNames("bastion"))
                    .autoScalingGroups()
                    .get(0)
                    .autoScalingGroupARN()),
            Map.entry("bootstrap", cloud -> cloud.iam()
                    .getRolePolicy(request ->
                            request.roleName("nodes-" + cloud.region()).policyName("nodes"))
                    .policyDocument()),
            Map.entry("bucket", cloud -> cloud.s3()
                    .getBucketLocation(request -> request.bucket("bucket-" + cloud.region() + "-" + ACCOUNT))
                    .locationConstraintAsString()),
            Map.entry("bucket-access", cloud -> cloud.iam()
                    .getRolePolicy(request ->
                            request.roleName("bucket-client-" + cloud.region()).policyName("bucket-objects"))
                    .policyDocument()),
            Map.entry("cache", cloud -> cloud.iam()
                    .getPolicyVersion(request -> request.policyArn(
                                    "arn:aws:iam::" + ACCOUNT + ":policy/cache-connect-" + cloud.region())
                            .versionId("v1"))
                    .policyVersion()
                    .document()),
            Map.entry("table", cloud -> itemsOf(cloud, "table")),
            Map.entry("table-replica", cloud -> itemsOf(cloud, "table")),
            Map.entry("certificate", cloud -> cloud.acm().listCertificates().certificateSummaryList().stream()
                    .filter(certificate -> certificate.domainName().equals("app.dns.example"))
                    .map(certificate -> certificate.certificateArn())
                    .collect(Collectors.joining(" "))),
            Map.entry("deployment", cloud -> cloud.iam()
                    .getRolePolicy(request -> request.roleName("delivery-instances-" + cloud.region())
                            .policyName("artifacts"))
                    .policyDocument()),
            Map.entry("dns-records", Whereabouts::mailExchangerOfItsRegion),
            Map.entry("efs", cloud -> fileSystem(cloud).fileSystemArn()),
            Map.entry("efs-access", Whereabouts::zoneOfAMountTarget),
            Map.entry("image-copy", Whereabouts::sourceOfACopy),
            Map.entry("failover-records", Whereabouts::loadBalancerThatANameLeadsTo),
            Map.entry("kms", cloud -> cloud.kms()
                    .describeKey(request -> request.keyId("alias/kms"))
                    .keyMetadata()
                    .arn()),
            Map.entry("kubernetes", Whereabouts::templateOfTheNodes),
            Map.entry("load-balancer", cloud -> cloud.loadBalancing()
                    .describeLoadBalancers(request -> request.names("service"))
                    .loadBalancers()
                    .get(0)
                    .loadBalancerArn()),
            Map.entry("mq", Whereabouts::brokers),
            Map.entry("existing-network", Whereabouts::endpointInFoundNetwork),
            Map.entry("network", Whereabouts::dataSubnet),
            Map.entry("network-load-balancer", cloud -> cloud.loadBalancing()
                    .describeLoadBalancers(request -> request.names("nodes"))
                    .loadBalancers()
                    .get(0)
                    .loadBalancerArn()),
            Map.entry("nodes", Whereabouts::zoneOfANode),
            Map.entry("private-zone", Whereabouts::databaseThatAPrivateNameLeadsTo),
            Map.entry("queue", Whereabouts::endpointOfASubscription),
            Map.entry("pipeline", cloud -> cloud.iam()
                    .getRolePolicy(request ->
                            request.roleName("delivery-accounts-pipeline").policyName("pipeline"))
                    .policyDocument()),
            Map.entry("rds", cloud -> cloud.rds()
                    .describeDBInstances(request -> request.dbInstanceIdentifier("rds"))
                    .dbInstances()
                    .get(0)
                    .dbInstanceArn()),
            Map.entry("release-gate", cloud -> cloud.ssm()
                    .getDocument(request -> request.name("release-gate-command"))
                    .content()),
            Map.entry("secret", cloud -> cloud.secrets()
                    .describeSecret(request -> request.secretId("secret/credentials"))
                    .arn()),
            Map.entry("service", cloud -> cloud.autoScaling()
                    .describeAutoScalingGroups(request -> request.autoScalingGroupNames("service"))
                    .autoScalingGroups()
                    .get(0)
                    .autoScalingGroupARN()),
            Map.entry("ses", cloud -> cloud.mail()
                    .getEmailIdentity(request -> request.emailIdentity("bank.example"))
                    .mailFromAttributes()
                    .mailFromDomain()),
            Map.entry("site-buckets", cloud -> cloud.s3()
                    .getBucketLocation(request -> request.bucket("site-web-" + cloud.region() + "-" + ACCOUNT))
                    .locationConstraintAsString()),
            Map.entry("state", cloud -> cloud.s3()
                    .getBucketLocation(request -> request.bucket("bank-modules-state-" + cloud.region()))
                    .locationConstraintAsString()),
            Map.entry("topic", Whereabouts::topics),
            Map.entry("zone", Whereabouts::loadBalancerThatANameLeadsTo));

    private Whereabouts() {}

    private static String topic(Cloud cloud) {
        return cloud.topics().listTopics().topics().stream()
                .map(Topic::topicArn)
                .filter(arn -> arn.endsWith(":alerts"))
                .findFirst()
                .orElseThrow();
    }

    /** A global database has no region, but a cluster in each. */
    private static String memberOfTheGlobalDatabase(Cloud cloud) {
        return cloud
                .rds()
                .describeGlobalClusters(request -> request.globalClusterIdentifier("aurora"))
                .globalClusters()
                .stream()
                .flatMap(global -> global.globalClusterMembers().stream())
                .map(member -> member.dbClusterArn())
                .filter(arn -> arn.contains(cloud.region()))
                .findFirst()
                .orElse("none");
    }

    private static String brokers(Cloud cloud) {
        return cloud.brokers().listBrokers(request -> {}).brokerSummaries().stream()
                .map(broker -> broker.brokerArn())
                .collect(Collectors.joining(" "));
    }

    private static String topics(Cloud cloud) {
        return cloud.topics().listTopics().topics().stream()
                .map(topic -> topic.topicArn())
                .filter(arn -> arn.endsWith(":messaging-transfers.fifo"))
                .findFirst()
                .orElse("none");
    }

    /** The queue that the topic of the region delivers to. */
    private static String endpointOfASubscription(Cloud cloud) {
        var topic = topics(cloud);
        return cloud.topics().listSubscriptionsByTopic(request -> request.topicArn(topic)).subscriptions().stream()
                .map(subscription -> subscription.endpoint())
                .filter(arn -> arn.endsWith(":messaging-transfers-accounts.fifo"))
                .findFirst()
                .orElse("none");
    }

    private static FileSystemDescription fileSystem(Cloud cloud) {
        return cloud.fileSystems().describeFileSystems().fileSystems().get(0);
    }

    /** Found as a regional stack finds it; the name that EC2 shows says whose copy it is, so the region is added. */
    private static String sourceOfACopy(Cloud cloud) {
        var named = Filter.builder().name("tag:Name").values("image-copy").build();
        return cloud.ec2().describeImages(request -> request.owners("self").filters(named)).images().stream()
                .map(image -> cloud.region() + " " + image.name())
                .findFirst()
                .orElse("none");
    }

    /** A template's id says nothing of its region, so the region is added to what is found there. */
    private static String templateOfTheNodes(Cloud cloud) {
        return cloud.ec2().describeLaunchTemplates().launchTemplates().stream()
                .filter(template -> template.launchTemplateName().equals("kubernetes"))
                .map(template -> cloud.region() + " " + template.launchTemplateName())
                .findFirst()
                .orElse("none");
    }

    private static String zoneOfAMountTarget(Cloud cloud) {
        return cloud.fileSystems()
                .describeMountTargets(
                        request -> request.fileSystemId(fileSystem(cloud).fileSystemId()))
                .mountTargets()
                .get(0)
                .availabilityZoneName();
    }

    /** A node's place is its interface, which is there even if the node is not. */
    private static String zoneOfANode(Cloud cloud) {
        var named = Filter.builder().name("tag:Name").values("nodes-*").build();
        return cloud.ec2()
                .describeNetworkInterfaces(request -> request.filters(named))
                .networkInterfaces()
                .get(0)
                .availabilityZone();
    }

    private static String dataSubnet(Cloud cloud) {
        var named = Filter.builder().name("tag:Name").values("network-data-*").build();
        return cloud.ec2()
                .describeSubnets(request -> request.filters(named))
                .subnets()
                .get(0)
                .subnetArn();
    }

    private static String endpointInFoundNetwork(Cloud cloud) {
        var named = Filter.builder().name("tag:Name").values("found-logs").build();
        return cloud.ec2()
                .describeVpcEndpoints(request -> request.filters(named))
                .vpcEndpoints()
                .get(0)
                .serviceName();
    }

    /** DNS has no region; but the records that one region needs are there beside the other's. */
    private static String mailExchangerOfItsRegion(Cloud cloud) {
        return recordsOf("bank.example", cloud)
                .filter(record -> record.name().equals("mail-" + cloud.region() + ".bank.example."))
                .flatMap(record -> record.resourceRecords().stream())
                .map(value -> value.value())
                .filter(value -> value.contains("feedback-smtp"))
                .findFirst()
                .orElse("none");
    }

    /** A zone and its names have no region, but lead to one in turn. */
    private static String loadBalancerThatANameLeadsTo(Cloud cloud) {
        return recordsOf("dns.example", cloud)
                .filter(record -> record.name().equals("app.dns.example."))
                .map(record -> record.aliasTarget().dnsName())
                .filter(name -> name.contains(cloud.region()))
                .findFirst()
                .orElse("none");
    }

    /** Asked of the zone that answers in a network of the region. */
    private static String databaseThatAPrivateNameLeadsTo(Cloud cloud) {
        return zones("names.internal", cloud)
                .filter(zone -> cloud.dns().getHostedZone(request -> request.id(zone)).vpCs().stream()
                        .anyMatch(network -> network.vpcRegionAsString().equals(cloud.region())))
                .flatMap(zone -> records(zone, cloud))
                .flatMap(record -> record.resourceRecords().stream())
                .map(value -> value.value())
                .filter(name -> name.startsWith("ledger.example."))
                .findFirst()
                .orElse("none");
    }

    private static Stream<ResourceRecordSet> recordsOf(String domain, Cloud cloud) {
        return zones(domain, cloud).flatMap(zone -> records(zone, cloud));
    }

    /** The zones of a name, by the last part of their ids, which is all that moto takes in a path. */
    private static Stream<String> zones(String name, Cloud cloud) {
        return cloud.dns().listHostedZonesByName(request -> request.dnsName(name)).hostedZones().stream()
                .filter(zone -> zone.name().equals(name + "."))
                .map(zone -> zone.id().substring(zone.id().lastIndexOf('/') + 1));
    }

    private static Stream<ResourceRecordSet> records(String zone, Cloud cloud) {
        return cloud.dns().listResourceRecordSets(request -> request.hostedZoneId(zone)).resourceRecordSets().stream();
    }

    /** The policy of a table names the table of its region. */
    private static String itemsOf(Cloud cloud, String table) {
        return cloud.iam()
                .getPolicyVersion(request -> request.policyArn(
                                "arn:aws:iam::" + ACCOUNT + ":policy/" + table + "-items-" + cloud.region())
                        .versionId("v1"))
                .policyVersion()
                .document();
    }
}
