package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.harness.Emulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** The bank, applied to an emulator from the committed directory: everything is where it belongs, and stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankEmulatorTest {

    private static final List<String> SERVERS = List.of("bank-accounts", "bank-discounts", "bank-transactions");
    private static final String BUCKET = "bank-terraform-state-";

    private Emulator emulator;
    private Cloud primary;
    private Cloud recovery;
    private Deployment bank;

    @BeforeAll
    void apply(@TempDir Path folder) {
        emulator = Emulator.orSkip();
        primary = Cloud.of(emulator, "eu-south-1");
        recovery = Cloud.of(emulator, "eu-central-1");
        bank = new Deployment("bank", folder.resolve("generated"), emulator);
        bank.bootstrap();
        bank.apply("coupling", Map.of());
        bank.apply("primary", variables(primary));
        bank.apply("recovery", variables(recovery));
        copyPrimaryStateAsS3Would();
        bank.init("global");
    }

    @AfterAll
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "coupling"})
    void aSecondPlanOfWhatSpansBothRegionsIsEmpty(String stack) {
        assertNoChanges(stack, Map.of());
    }

    @Test
    void aSecondPlanOfThePrimaryRegionIsEmpty() {
        assertNoChanges("primary", variables(primary));
    }

    @Test
    void aSecondPlanOfTheRecoveryRegionIsEmpty() {
        assertNoChanges("recovery", variables(recovery));
    }

    /** The emulator has no Global Accelerator, so this stack is planned here and applied only against mocks. */
    @Test
    void theGlobalStackPlansAnAcceleratorThatLeadsToBothRegions() {
        var plan = bank.plan("global", Map.of());
        assertThat(plan.exit()).as(plan.output()).isEqualTo(2);
        assertThat(plan.output())
                .contains("Plan: 10 to add, 0 to change, 0 to destroy")
                .contains("arn:aws:elasticloadbalancing:eu-south-1:", "arn:aws:elasticloadbalancing:eu-central-1:");
    }

    @Test
    void oneServiceCanBeSentToTheRecoveryRegionByHand() {
        var plan = bank.plan("global", Map.of("failed_over_services", "[\"accounts\"]"));
        assertThat(plan.exit()).as(plan.output()).isEqualTo(2);
        var unknown = bank.plan("global", Map.of("failed_over_services", "[\"cards\"]"));
        assertThat(unknown.output()).contains("failed_over_services may hold only accounts, discounts, transactions.");
    }

    @Test
    void eachRegionHasItsOwnNetworkAndNotTheOthers() {
        assertThat(cidrs(primary)).contains("10.10.0.0/16").doesNotContain("10.20.0.0/16");
        assertThat(cidrs(recovery)).contains("10.20.0.0/16").doesNotContain("10.10.0.0/16");
    }

    @Test
    void eachServerHasALoadBalancerOnItsPortInBothRegions() {
        for (var cloud : List.of(primary, recovery)) {
            var balancers = cloud.loadBalancing().describeLoadBalancers().loadBalancers();
            assertThat(balancers)
                    .extracting(LoadBalancer::loadBalancerName)
                    .containsExactlyInAnyOrderElementsOf(SERVERS);
            assertThat(balancers).allSatisfy(balancer -> assertThat(balancer.availabilityZones())
                    .hasSize(3));
            assertThat(balancers.stream().flatMap(balancer -> listeners(cloud, balancer).stream()))
                    .extracting(Listener::port)
                    .containsExactlyInAnyOrder(8081, 8082, 8083);
        }
    }

    @Test
    void twoInstancesServeInThePrimaryRegionAndOneStandsByWithRoomToTakeOver() {
        assertThat(groups(primary)).allSatisfy(group -> {
            assertThat(group.minSize()).isEqualTo(2);
            assertThat(group.desiredCapacity()).isEqualTo(2);
            assertThat(group.healthCheckType()).isEqualTo("ELB");
            assertThat(group.availabilityZones()).hasSize(3);
        });
        assertThat(groups(recovery)).allSatisfy(group -> {
            assertThat(group.minSize()).isEqualTo(1);
            assertThat(group.maxSize()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void theLedgerIsEncryptedBackedUpAndHasAStandby() {
        var ledger = ledger(primary);
        assertThat(ledger.engine()).isEqualTo("postgres");
        assertThat(ledger.multiAZ()).isTrue();
        assertThat(ledger.storageEncrypted()).isTrue();
        assertThat(ledger.backupRetentionPeriod()).isEqualTo(14);
        assertThat(ledger.publiclyAccessible()).isFalse();
        assertThat(ledger.deletionProtection()).isTrue();
        assertThat(ledger.kmsKeyId()).startsWith("arn:aws:kms:eu-south-1:");
    }

    @Test
    void theReplicaIsFedFromTheLedgerAndUsesAKeyOfItsOwnRegion() {
        var replica = ledger(recovery);
        assertThat(replica.readReplicaSourceDBInstanceIdentifier())
                .isEqualTo(ledger(primary).dbInstanceArn());
        assertThat(replica.kmsKeyId()).startsWith("arn:aws:kms:eu-central-1:");
    }

    @Test
    void onlyTheServersReachTheLedgerAndOnlyOnItsPort() {
        for (var cloud : List.of(primary, recovery)) {
            var ledger = ledger(cloud).vpcSecurityGroups().get(0).vpcSecurityGroupId();
            var rules = cloud.ec2()
                    .describeSecurityGroupRules(request -> request.filters(groupId(ledger)))
                    .securityGroupRules();
            assertThat(rules).hasSize(3).allSatisfy(BankEmulatorTest::assertServerOnPostgresPort);
        }
    }

    @Test
    void theKeyHasTheSameMaterialInBothRegions() {
        var original = key(primary);
        var replica = key(recovery);
        assertThat(replica.keyId()).isEqualTo(original.keyId()).startsWith("mrk-");
        assertThat(original.arn()).contains(":eu-south-1:");
        assertThat(replica.arn()).contains(":eu-central-1:");
    }

    @Test
    void theCredentialsAreInBothRegionsAndAreTheSame() {
        assertThat(credentials(recovery)).isEqualTo(credentials(primary)).contains("\"username\"", "\"password\"");
    }

    @Test
    void serversAreToldTheirOwnRegionsLedgerAndThatAReplicaIsReadOnly() {
        assertThat(parameter(primary, "/bank/accounts/ledger/access")).isEqualTo("read-write");
        assertThat(parameter(recovery, "/bank/accounts/ledger/access")).isEqualTo("read-only");
        assertThat(parameter(primary, "/bank/accounts/ledger/host"))
                .isEqualTo(ledger(primary).endpoint().address());
        assertThat(parameter(recovery, "/bank/accounts/ledger/host"))
                .isEqualTo(ledger(recovery).endpoint().address());
        assertThat(parameter(recovery, "/bank/accounts/ledger/secret_arn")).contains(":eu-central-1:");
    }

    @Test
    void rolesAreMadeOncePerRegionUnderNamesOfTheirOwn() {
        var names = primary.iam().listRoles().roles().stream()
                .map(role -> role.roleName())
                .toList();
        for (var server : SERVERS) {
            assertThat(names).contains(server + "-eu-south-1", server + "-eu-central-1");
        }
    }

    @Test
    void stateIsKeptWhereItIsNeeded() {
        assertThat(objects(BUCKET + "eu-south-1")).containsExactly("bank/primary.tfstate");
        assertThat(objects(BUCKET + "eu-central-1"))
                .containsExactlyInAnyOrder(
                        "bank/coupling.tfstate", "bank/primary.tfstate", "bank/recovery.tfstate", "bank/state.tfstate");
    }

    @Test
    void stateBucketsLieInTheirRegionsAndAreCopiedBothWays() {
        for (var cloud : List.of(primary, recovery)) {
            var bucket = BUCKET + cloud.region();
            var s3 = cloud.s3();
            assertThat(s3.getBucketLocation(request -> request.bucket(bucket)).locationConstraintAsString())
                    .isEqualTo(cloud.region());
            assertThat(s3.getBucketVersioning(request -> request.bucket(bucket)).statusAsString())
                    .isEqualTo("Enabled");
            var rules = s3.getBucketReplication(request -> request.bucket(bucket))
                    .replicationConfiguration()
                    .rules();
            assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.statusAsString())
                    .isEqualTo("Enabled"));
        }
    }

    @Test
    void noPasswordIsInAnyState() throws IOException {
        var password = new ObjectMapper()
                .readTree(credentials(primary))
                .get("password")
                .asText();
        assertThat(password).hasSize(30);
        var escaped = new ObjectMapper()
                .writeValueAsString(password)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        for (var key : objects(BUCKET + "eu-central-1")) {
            assertThat(object(BUCKET + "eu-central-1", key))
                    .doesNotContain(password, escaped.substring(1, escaped.length() - 1));
        }
    }

    /** Last, because it leaves the recovery region in charge. */
    @Test
    @Order(Integer.MAX_VALUE)
    void becomingActivePromotesTheReplicaInPlaceAndMakesRoomForTheLoad() {
        var before = ledger(recovery);
        var active = new HashMap<>(variables(recovery));
        active.put("role", "active");
        bank.apply("recovery", active);
        var after = ledger(recovery);
        assertThat(after.readReplicaSourceDBInstanceIdentifier()).isNull();
        assertThat(after.dbiResourceId()).isEqualTo(before.dbiResourceId());
        assertThat(after.backupRetentionPeriod()).isEqualTo(14);
        assertThat(groups(recovery))
                .allSatisfy(group -> assertThat(group.minSize()).isEqualTo(2));
        assertThat(parameter(recovery, "/bank/accounts/ledger/access")).isEqualTo("read-write");
        assertNoChanges("recovery", active);
    }

    private void assertNoChanges(String stack, Map<String, String> variables) {
        var plan = bank.plan(stack, variables);
        assertThat(plan.exit()).as(plan.output()).isZero();
    }

    /** The emulator keeps replication rules but copies nothing. */
    private void copyPrimaryStateAsS3Would() {
        recovery.s3().copyObject(request -> request.sourceBucket(BUCKET + "eu-south-1")
                .sourceKey("bank/primary.tfstate")
                .destinationBucket(BUCKET + "eu-central-1")
                .destinationKey("bank/primary.tfstate"));
    }

    private static Map<String, String> variables(Cloud cloud) {
        var image = cloud.ec2().describeImages().images().get(0).imageId();
        var certificates = cloud.acm().listCertificates().certificateSummaryList();
        var certificate = certificates.isEmpty()
                ? cloud.acm()
                        .requestCertificate(request -> request.domainName("bank.example.com"))
                        .certificateArn()
                : certificates.get(0).certificateArn();
        return Map.of("server_image", image, "certificate_arn", certificate);
    }

    private static List<String> cidrs(Cloud cloud) {
        return cloud.ec2().describeVpcs().vpcs().stream().map(Vpc::cidrBlock).toList();
    }

    private static List<Listener> listeners(Cloud cloud, LoadBalancer balancer) {
        return cloud.loadBalancing()
                .describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                .listeners();
    }

    private static List<AutoScalingGroup> groups(Cloud cloud) {
        var groups = cloud.autoScaling().describeAutoScalingGroups().autoScalingGroups();
        assertThat(groups)
                .extracting(AutoScalingGroup::autoScalingGroupName)
                .containsExactlyInAnyOrderElementsOf(SERVERS);
        return groups;
    }

    private static DBInstance ledger(Cloud cloud) {
        var instances = cloud.rds().describeDBInstances().dbInstances();
        assertThat(instances).extracting(DBInstance::dbInstanceIdentifier).containsExactly("bank-ledger");
        return instances.get(0);
    }

    private static Filter groupId(String id) {
        return Filter.builder().name("group-id").values(id).build();
    }

    private static void assertServerOnPostgresPort(SecurityGroupRule rule) {
        assertThat(rule.isEgress()).isFalse();
        assertThat(rule.fromPort()).isEqualTo(5432);
        assertThat(rule.toPort()).isEqualTo(5432);
        assertThat(rule.cidrIpv4()).isNull();
        assertThat(rule.referencedGroupInfo().groupId()).startsWith("sg-");
    }

    private static KeyMetadata key(Cloud cloud) {
        return cloud.kms().describeKey(request -> request.keyId("alias/bank")).keyMetadata();
    }

    private static String credentials(Cloud cloud) {
        return cloud.secrets()
                .getSecretValue(request -> request.secretId("bank/ledger/credentials"))
                .secretString();
    }

    private static String parameter(Cloud cloud, String name) {
        return cloud.ssm()
                .getParameter(request -> request.name(name).withDecryption(true))
                .parameter()
                .value();
    }

    private List<String> objects(String bucket) {
        return primary.s3().listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private String object(String bucket, String key) {
        return primary.s3()
                .getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String();
    }
}
