package dev.tandem.element.kubernetes;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;

/** A Kubernetes cluster becomes a cluster of EKS in each region, with its nodes. */
final class KubernetesLowering {

    private static final int LOG_DAYS = 90;

    private final Stacks stacks;
    private final DataSources dataSources;

    KubernetesLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(RegionRole side, Kubernetes cluster) {
        var call = TerraformNames.call(cluster);
        var arguments = machines(side, cluster);
        reaching(side, arguments, cluster.access());
        var module = stacks.callIn(side, call, "kubernetes", arguments);
        stacks.moved(Stack.of(side), cluster, "");
        var builder = stacks.builderOf(side);
        builder.output(
                call + "_connect",
                "What gives kubectl and helm the cluster " + cluster.name() + ".",
                module.get("connect"));
        builder.output(
                call + "_endpoint",
                "Where the Kubernetes API of " + cluster.name() + " answers.",
                module.get("endpoint"));
    }

    private Arguments machines(RegionRole side, Kubernetes cluster) {
        var prometheus = new Arguments()
                .put("namespace", MonitoringFiles.NAMESPACE)
                .put("service_account", MonitoringFiles.PROMETHEUS);
        var scrapes = new Arguments();
        cluster.scrapes().forEach(scrape -> scrapes.put(scrape.name(), target(scrape)));
        return new Arguments()
                .put("name", stacks.names().aws(cluster))
                .put("kubernetes_version", cluster.version())
                .put("subnet_ids", Reference.module("network", "private_subnet_ids"))
                .put("nodes", cluster.nodes())
                .put("instance_type", cluster.instanceType())
                .put("kms_key_arn", dataSources.keyArn(side, new KeyChoice.OfTopology()))
                .put("scrapes", scrapes)
                .put("prometheus", prometheus)
                .put("log_retention_days", LOG_DAYS)
                .put("tags", Stacks.tags(cluster.name()));
    }

    private static Arguments target(Scrape scrape) {
        return new Arguments()
                .put("security_group_id", groupOf(TerraformNames.call(scrape.workload())))
                .put("port", scrape.port());
    }

    private void reaching(RegionRole side, Arguments arguments, ClusterAccess access) {
        if (!access.ranges().isEmpty()) {
            var ranges = access.ranges().stream().map(Cidr::toString).toList();
            arguments.put("public_access_cidrs", Value.texts(ranges));
        }
        if (!access.jumpHosts().isEmpty()) {
            var clients = new Arguments();
            access.jumpHosts()
                    .forEach((JumpHost jumpHost) ->
                            clients.put(jumpHost.name(), groupOf(TerraformNames.call(jumpHost))));
            arguments.put("clients", clients);
        }
        if (!access.administrators().isEmpty()) {
            var builder = stacks.builderOf(side);
            arguments.put(
                    "administrators",
                    Value.list(access.administrators().stream()
                            .<Value>map(arn -> builder.variable(arn))
                            .toList()));
        }
    }

    private static Reference groupOf(String call) {
        return Reference.module(call, "security_group_id");
    }
}
