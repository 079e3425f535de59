package dev.tandem.element.kubernetes;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Accompanied;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.EncryptedByAws;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Networked;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Kubernetes clusters on EKS. */
public final class KubernetesKind
        implements ElementKind<Kubernetes>,
                KeepsData,
                Lowered<Kubernetes>,
                Networked,
                Accompanied<Kubernetes>,
                EncryptedByAws,
                Failing<Kubernetes>,
                Recovered<Kubernetes>,
                Named<Kubernetes>,
                Written<Kubernetes>,
                Lawful {

    /** What has its own IAM role in a cluster. */
    private static final List<String> BEARERS = List.of("cluster", "node", "prometheus", "volumes");

    @Override
    public Class<Kubernetes> type() {
        return Kubernetes.class;
    }

    @Override
    public List<DataModule> dataModules() {
        return List.of(
                DataModule.of("kubernetes", "the state of the cluster", "name").calledInEachRegion());
    }

    @Override
    public void lower(Kubernetes cluster, Stacks stacks) {
        var lowering = new KubernetesLowering(stacks);
        stacks.topology().sides().forEach(side -> lowering.lower(side, cluster));
    }

    /** Load balancers that are made from inside a cluster find their subnets by tags. */
    @Override
    public Set<String> networkArguments() {
        return Set.of("kubernetes");
    }

    @Override
    public SortedMap<String, String> files(Kubernetes cluster, Topology topology) {
        return MonitoringFiles.of(topology, cluster);
    }

    @Override
    public Set<String> encryptingServices() {
        return Set.of("eks");
    }

    @Override
    public void fail(Kubernetes cluster, RegionModel place, Model.Builder model) {
        new KubernetesPart(cluster, place).addTo(model);
    }

    @Override
    public Chapter recover(Kubernetes cluster, OperatorContext operator) {
        return Chapter.of(
                operator.impact(
                        cluster,
                        "A separate cluster with separate nodes. What runs in it is installed in both regions, ahead of time."));
    }

    /** Roles are those of a region, by what has them: {@code bank-monitoring-node-eu-south-1}. */
    @Override
    public Stream<AwsName> awsNames(Kubernetes cluster, Topology topology) {
        var name = topology.awsNames().of(cluster);
        var roles = topology.regions().flatMap(region -> BEARERS.stream()
                .map(bearer -> new AwsName(Naming.IAM_ROLE, name + "-" + bearer + "-" + region.id())));
        var others = Stream.of(
                new AwsName(Naming.LAUNCH_TEMPLATE, name),
                new AwsName(Naming.LOG_GROUP, "/aws/eks/" + name + "/cluster"));
        return Stream.concat(others, roles);
    }

    @Override
    public String written(Kubernetes cluster, String name) {
        return "kubernetes(\"" + name + "\")";
    }

    @Override
    public List<Rule> laws() {
        return List.of(new ClusterOutlivesANode(), new KubernetesVersionExists());
    }
}
