package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.cli.UserTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * A protected environment is taken down by the commands of docs/taking-down.md, after the word that makes it as one that
 * pipelines build: at the end nothing is left in either region.
 */
class TakingDownEmulatorTest {

    private static final Page DOWN =
            new Page(Page.read("docs/taking-down.md").text().replace("preview-", "shop-"));
    private static final String PROTECTED = Cli.TOPOLOGY.replace(
            ".uses(orders)",
            ".uses(orders, fileSystem(\"files\").replicaInRecovery(), bucket(\"papers\").replicaInRecovery())");
    private static final String DISPOSABLE =
            PROTECTED.replace(".build()", ".disposable(\"built by the pipeline\").build()");

    @TempDir
    Path folder;

    @Test
    void aProtectedEnvironmentLeavesNothingOnceItsProtectionIsOff() throws IOException {
        try (var drill = built(PROTECTED)) {
            putSomething(drill);
            assertThat(drill.deployment()
                            .run("primary", "destroy", "-auto-approve", "-no-color")
                            .output())
                    .contains("Instance cannot be destroyed");
            var refused = synth(DISPOSABLE, "clone/generated");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("change/guards-stay");
            for (var stack : drill.stacks()) {
                Files.delete(drill.deployment().stack(stack).resolve("cdk.tf.json"));
            }
            assertThat(synth(DISPOSABLE, "clone/generated").exit()).isZero();
            for (var stack : List.of("coupling", "primary", "recovery", "global", "state")) {
                drill.deployment().init(stack).orFail();
                assertThat(drill.deployment().plan(stack, Map.of()).output())
                        .containsPattern("Plan: 0 to add|No changes\\.");
                drill.deployment().apply(stack);
                drill.buckets().copyBothWays();
            }
            assertTakenDown(drill);
        }
    }

    private RegionOutageDrill built(String source) {
        var synth = synth(source, "out");
        assertThat(synth.exit()).as(synth.err()).isZero();
        var drill = RegionOutageDrill.of(
                UserTopology.in(folder.resolve("Shop.java")), folder.resolve("out"), folder.resolve("clone"));
        drill.build();
        return drill;
    }

    private Cli synth(String source, String output) {
        var file = Cli.write(folder.resolve("Shop.java"), source);
        return Cli.run("synth", file.toString(), "-o", folder.resolve(output).toString());
    }

    /** An object in every bucket, so that none is empty. */
    private static void putSomething(RegionOutageDrill drill) {
        for (var cloud : clouds(drill)) {
            buckets(cloud).forEach(bucket -> cloud.s3()
                    .putObject(request -> request.bucket(bucket).key("something"), RequestBody.fromString("text")));
        }
    }

    private static void assertTakenDown(RegionOutageDrill drill) {
        assertThat(clouds(drill).stream().flatMap(TakingDownEmulatorTest::left)).isNotEmpty();
        var down = drill.deployment().follow(DOWN, "Destroy the stacks");
        assertThat(down.exit()).as(down.output()).isZero();
        assertThat(clouds(drill).stream().flatMap(TakingDownEmulatorTest::left))
                .as(down.output())
                .isEmpty();
    }

    private static List<Cloud> clouds(RegionOutageDrill drill) {
        return List.of(drill.primary(), drill.recovery());
    }

    /** What there is in a region of what holds data, and of what costs money. */
    private static Stream<String> left(Cloud cloud) {
        return Stream.of(
                        cloud.rds().describeDBInstances().dbInstances().stream()
                                .map(instance -> instance.dbInstanceIdentifier()),
                        cloud.rds().describeDBSnapshots().dbSnapshots().stream()
                                .map(snapshot -> snapshot.dbSnapshotIdentifier()),
                        cloud.fileSystems().describeFileSystems().fileSystems().stream()
                                .map(files -> files.fileSystemId()),
                        buckets(cloud),
                        cloud
                                .secrets()
                                .listSecrets(request -> request.includePlannedDeletion(true))
                                .secretList()
                                .stream()
                                .map(secret -> secret.name()),
                        cloud.loadBalancing().describeLoadBalancers().loadBalancers().stream()
                                .map(balancer -> balancer.loadBalancerName()),
                        cloud.autoScaling().describeAutoScalingGroups().autoScalingGroups().stream()
                                .map(group -> group.autoScalingGroupName()),
                        cloud.ec2().describeVpcs().vpcs().stream()
                                .filter(vpc -> !vpc.isDefault())
                                .map(vpc -> vpc.vpcId()),
                        cloud.ssm().describeParameters().parameters().stream()
                                .map(parameter -> parameter.name())
                                .filter(name -> !name.startsWith("/aws/service/")),
                        cloud.iam().listRoles().roles().stream()
                                .map(role -> role.roleName())
                                .filter(name -> name.startsWith("shop")))
                .flatMap(names -> names)
                .map(name -> cloud.region() + " " + name);
    }

    private static Stream<String> buckets(Cloud cloud) {
        return cloud.s3().listBuckets().buckets().stream()
                .map(bucket -> bucket.name())
                .filter(name -> name.endsWith(cloud.region()));
    }
}
