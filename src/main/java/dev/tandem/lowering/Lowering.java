package dev.tandem.lowering;

import dev.tandem.terraform.Document;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.Search;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.List;

/** Translates a topology into the documents of its stacks. */
public final class Lowering {

    private final Topology topology;
    private final Stacks stacks;
    private final Lookups lookups;

    private Lowering(Topology topology) {
        this.topology = topology;
        this.stacks = new Stacks(topology);
        this.lookups = new Lookups(stacks);
    }

    /** The stacks of a topology, in the order in which they are applied. */
    public static List<Document> lower(Topology topology) {
        return new Lowering(topology).documents();
    }

    private List<Document> documents() {
        new StateLowering(stacks).lower();
        coupling();
        Role.declare(stacks.draftOf(Stack.RECOVERY));
        for (var side : Side.values()) {
            region(side);
        }
        topology.databases().forEach(new DatabaseLowering(stacks, lookups)::lower);
        topology.auroraClusters().forEach(new AuroraLowering(stacks, lookups)::lower);
        topology.fileSystems().forEach(new FileSystemLowering(stacks, lookups)::lower);
        topology.searches().forEach(new SearchLowering(stacks, lookups)::lower);
        topology.brokers().forEach(new BrokerLowering(stacks, lookups)::lower);
        topology.topics().forEach(new TopicLowering(stacks, lookups)::lower);
        topology.queues().forEach(new QueueLowering(stacks, lookups)::lower);
        topology.pipelines().forEach(new PipelineLowering(stacks, lookups)::lower);
        topology.backupPlans().forEach(new BackupLowering(stacks, lookups)::lower);
        topology.alerts().forEach(new AlertsLowering(stacks, lookups)::lower);
        topology.accelerators().forEach(new AcceleratorLowering(stacks)::lower);
        topology.staticSites().forEach(new StaticSiteLowering(stacks, lookups)::lower);
        topology.hostnames().forEach(new HostnameLowering(stacks, lookups)::lower);
        topology.privateZones().forEach(new PrivateZoneLowering(stacks)::lower);
        return stacks.documents();
    }

    private void coupling() {
        var keys = new KeyLowering(stacks, lookups);
        keys.lowerOwn();
        topology.keys().forEach(keys::lower);
        topology.backupPlans().forEach(new BackupLowering(stacks, lookups)::lowerVaults);
        new Images(stacks, lookups).lowerCopies();
        var secrets = new SecretLowering(stacks);
        topology.secrets().forEach(secrets::lower);
        topology.relationalDatabases().forEach(secrets::lowerCredentials);
        topology.staticSites().forEach(new StaticSiteLowering(stacks, lookups)::lowerBuckets);
        topology.publicZones().forEach(new ZoneLowering(stacks, lookups)::lower);
        topology.mails().forEach(new MailLowering(stacks, lookups)::lower);
        topology.brokers().forEach(secrets::lowerCredentials);
        topology.pipelines().forEach(new PipelineLowering(stacks, lookups)::lowerArtifacts);
        topology.searches().stream().filter(Search::hasInternalUsers).forEach(secrets::lowerCredentials);
    }

    private void region(Side side) {
        new NetworkLowering(stacks, lookups).lower(side);
        new AccessLogsLowering(stacks).lower(side);
        var balancers = new LoadBalancerLowering(stacks, lookups);
        topology.loadBalancers().forEach(balancer -> balancers.lower(side, balancer));
        var services = new ServiceLowering(stacks, lookups);
        topology.services().forEach(service -> services.lower(side, service));
        var pairs = new NodePairLowering(stacks, lookups);
        topology.nodePairs().forEach(nodes -> pairs.lower(side, nodes));
        var bastions = new BastionLowering(stacks, lookups);
        var clusters = new KubernetesLowering(stacks, lookups);
        topology.all(Kubernetes.class).forEach(cluster -> clusters.lower(side, cluster));
        topology.bastions().forEach(bastion -> bastions.lower(side, bastion));
        var gates = new ReleaseGateLowering(stacks, lookups);
        topology.releaseGates().forEach(gate -> gates.lower(side, gate));
    }
}
