package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.Bank;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.independence.Sabotage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** The bank: everything is where it belongs, its primary region is lost, and comes back as the runbook says. */
class BankEmulatorTest extends SystemEmulatorTest {

    private static final List<String> SERVERS = List.of("bank-accounts", "bank-discounts", "bank-transactions");

    private Cloud primary;
    private Cloud recovery;

    BankEmulatorTest() {
        super(new Bank());
    }

    @BeforeAll
    void lookAround() {
        primary = drill().primary();
        recovery = drill().recovery();
    }

    @Test
    void oneServiceCanBeSentToTheRecoveryRegionByHand() {
        var plan = drill().deployment().plan("global", Map.of("failed_over_services", "[\"accounts\"]"));
        assertThat(plan.output()).contains("Plan: 0 to add, 2 to change, 0 to destroy");
        var unknown = drill().deployment().plan("global", Map.of("failed_over_services", "[\"cards\"]"));
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
    void stateIsKeptWhereItIsNeededAndCopied() {
        assertThat(drill().buckets().keys(recovery))
                .containsExactlyInAnyOrder(
                        "bank/connections.tfstate",
                        "bank/coupling.tfstate",
                        "bank/global.tfstate",
                        "bank/primary.tfstate",
                        "bank/recovery.tfstate",
                        "bank/state.tfstate");
        assertThat(drill().deployment()
                        .document("primary")
                        .at("/terraform/backend/s3/region")
                        .asText())
                .isEqualTo("eu-south-1");
    }

    @Test
    void stateBucketsLieInTheirRegionsAndAreCopiedBothWays() {
        for (var cloud : List.of(primary, recovery)) {
            var bucket = drill().buckets().bucket(cloud);
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
        for (var key : drill().buckets().keys(recovery)) {
            assertThat(drill().buckets().text(recovery, key))
                    .doesNotContain(password, escaped.substring(1, escaped.length() - 1));
        }
    }

    /** The same that the static proof rejects. What asks the primary region is refused; the rest its own region lacks. */
    @ParameterizedTest
    @EnumSource(Sabotage.class)
    @Order(DARK - 1)
    void aSabotagedStackCannotBePlannedWithoutThePrimary(Sabotage sabotage, @TempDir Path folder) {
        drill().startOutage();
        var plan = drill().planOf(sabotage.stack(), sabotage::broken, folder);
        assertThat(plan.exit()).as(plan.output()).isEqualTo(1);
        assertThat(plan.output()).containsIgnoringCase("error");
        assertThat(drill().border().requests().containsKey("eu-south-1"))
                .isEqualTo(!sabotage.rule().equals("recovery/uses-its-own-things"));
    }

    @Test
    @Order(DARK + 1)
    void theLedgerWasPromotedAndServesAllServers() {
        assertThat(ledger(recovery).readReplicaSourceDBInstanceIdentifier()).isNull();
        assertThat(ledger(recovery).backupRetentionPeriod()).isEqualTo(14);
        assertThat(groups(recovery))
                .allSatisfy(group -> assertThat(group.minSize()).isEqualTo(2));
        assertThat(parameter(recovery, "/bank/accounts/ledger/access")).isEqualTo("read-write");
    }

    @Test
    @Order(DARK + 2)
    void theWayBackDestroysNoLedgerAndLeavesNothingToChange() {
        var lost = ledger(primary).dbiResourceId();
        var inCharge = ledger(recovery).dbiResourceId();
        drill().returnHome();
        drill().stacks().forEach(stack -> assertNoChanges(stack, Map.of()));
        assertThat(resourceIds(primary)).contains(lost).hasSize(2);
        assertThat(resourceIds(recovery)).contains(inCharge).hasSize(2);
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

    private static List<String> resourceIds(Cloud cloud) {
        return cloud.rds().describeDBInstances().dbInstances().stream()
                .map(DBInstance::dbiResourceId)
                .toList();
    }
}
