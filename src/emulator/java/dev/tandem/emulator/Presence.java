package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ec2.model.Filter;

/** What a regional stack asks for is what AWS's own client finds in its region, by name. */
final class Presence {

    /** The names of what there is in a region, by the module that makes such things. */
    private static final Map<String, Function<Cloud, Stream<String>>> BY_MODULE = Map.of(
            "aurora",
            cloud -> cloud.rds().describeDBClusters().dbClusters().stream()
                    .map(cluster -> cluster.dbClusterIdentifier()),
            "bastion",
            Presence::groups,
            "kubernetes",
            cloud -> cloud.ec2().describeLaunchTemplates().launchTemplates().stream()
                    .map(template -> template.launchTemplateName()),
            "load-balancer",
            Presence::balancers,
            "mq",
            cloud -> cloud.brokers().listBrokers(request -> {}).brokerSummaries().stream()
                    .map(broker -> broker.brokerName()),
            "network-load-balancer",
            Presence::balancers,
            "nodes",
            Presence::interfaces,
            "rds",
            cloud -> cloud.rds().describeDBInstances().dbInstances().stream()
                    .map(instance -> instance.dbInstanceIdentifier()),
            "service",
            Presence::groups,
            "topic",
            cloud -> cloud.topics().listTopics().topics().stream()
                    .map(topic -> topic.topicArn().replaceAll(".*:|[.]fifo$", "")));

    private Presence() {}

    /** Everything that both regional stacks ask for, and that is asked after here, is in its own region. */
    static void assertInBothRegions(RegionOutageDrill drill) {
        assertPresent(drill, "primary", drill.primary());
        assertPresent(drill, "recovery", drill.recovery());
    }

    private static void assertPresent(RegionOutageDrill drill, String stack, Cloud cloud) {
        var modules = drill.deployment().document(stack).path("module");
        var calls = StreamSupport.stream(modules.spliterator(), false)
                .filter(call -> BY_MODULE.containsKey(module(call)))
                .toList();
        assertThat(calls).isNotEmpty().allSatisfy(call -> assertThat(names(call, cloud))
                .as(cloud.region())
                .contains(call.path("name").asText()));
    }

    private static List<String> names(JsonNode call, Cloud cloud) {
        return Objects.requireNonNull(BY_MODULE.get(module(call))).apply(cloud).toList();
    }

    private static String module(JsonNode call) {
        var source = call.path("source").asText();
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static Stream<String> groups(Cloud cloud) {
        return cloud.autoScaling().describeAutoScalingGroups().autoScalingGroups().stream()
                .map(group -> group.autoScalingGroupName());
    }

    private static Stream<String> balancers(Cloud cloud) {
        return cloud.loadBalancing().describeLoadBalancers().loadBalancers().stream()
                .map(balancer -> balancer.loadBalancerName());
    }

    /** Nodes are called after their zones, and their interfaces are there even while they are not. */
    private static Stream<String> interfaces(Cloud cloud) {
        var named = Filter.builder().name("tag-key").values("Name").build();
        return cloud.ec2().describeNetworkInterfaces(request -> request.filters(named)).networkInterfaces().stream()
                .flatMap(one -> one.tagSet().stream())
                .filter(tag -> tag.key().equals("Name"))
                .map(tag -> tag.value().replaceAll("-[a-z0-9]+-az[0-9]$", ""));
    }
}
