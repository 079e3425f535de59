package dev.tandem.lowering;

import dev.tandem.element.Kinds;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Element;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

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
        return new Lowering(topology).lowered().stacks.documents();
    }

    /** The names that two parts of a topology would both have in a stack; without any, the topology can be lowered. */
    public static List<NameClash> clashes(Topology topology) {
        return new Lowering(topology).lowered().stacks.claims().clashes();
    }

    /** The texts of what lies beside the stacks of a topology, by their path in the output folder. */
    public static SortedMap<String, String> filesBeside(Topology topology) {
        var files = new TreeMap<String, String>();
        topology.elements().forEach(element -> Kinds.<WithFiles<Element>>facet(element, WithFiles.class)
                .ifPresent(kind -> files.putAll(kind.files(element, topology))));
        return files;
    }

    private Lowering lowered() {
        new StateLowering(stacks).lower();
        coupling();
        Role.declare(stacks.draftOf(Stack.RECOVERY));
        for (var side : Side.values()) {
            region(side);
        }
        each(topology.databases(), new DatabaseLowering(stacks, lookups)::lower);
        each(topology.auroraClusters(), new AuroraLowering(stacks, lookups)::lower);
        each(topology.elements(), element -> Kinds.<Lowered<Element>>facet(element, Lowered.class)
                .ifPresent(kind -> kind.lower(element, stacks)));
        each(topology.topics(), new TopicLowering(stacks, lookups)::lower);
        each(topology.queues(), new QueueLowering(stacks, lookups)::lower);
        each(topology.pipelines(), new PipelineLowering(stacks, lookups)::lower);
        each(topology.backupPlans(), new BackupLowering(stacks, lookups)::lower);
        each(topology.alerts(), new AlertsLowering(stacks, lookups)::lower);
        each(topology.accelerators(), new AcceleratorLowering(stacks)::lower);
        each(topology.staticSites(), new StaticSiteLowering(stacks, lookups)::lower);
        each(topology.hostnames(), new HostnameLowering(stacks, lookups)::lower);
        each(topology.privateZones(), new PrivateZoneLowering(stacks)::lower);
        return this;
    }

    private void coupling() {
        var keys = new KeyLowering(stacks, lookups);
        keys.lowerOwn();
        each(topology.keys(), keys::lower);
        each(topology.backupPlans(), new BackupLowering(stacks, lookups)::lowerVaults);
        new Images(stacks, lookups).lowerCopies();
        var secrets = new SecretLowering(stacks);
        each(topology.secrets(), secrets::lower);
        each(topology.relationalDatabases(), database -> secrets.lowerCredentials(database, "Master credentials of "));
        each(topology.staticSites(), new StaticSiteLowering(stacks, lookups)::lowerBuckets);
        each(topology.publicZones(), new ZoneLowering(stacks, lookups)::lower);
        each(topology.mails(), new MailLowering(stacks, lookups)::lower);
        each(topology.pipelines(), new PipelineLowering(stacks, lookups)::lowerArtifacts);
    }

    private void region(Side side) {
        new NetworkLowering(stacks, lookups).lower(side);
        new AccessLogsLowering(stacks).lower(side);
        var balancers = new LoadBalancerLowering(stacks, lookups);
        each(topology.loadBalancers(), balancer -> balancers.lower(side, balancer));
        var services = new ServiceLowering(stacks, lookups);
        each(topology.services(), service -> services.lower(side, service));
        var pairs = new NodePairLowering(stacks, lookups);
        each(topology.nodePairs(), nodes -> pairs.lower(side, nodes));
        var bastions = new BastionLowering(stacks, lookups);
        var clusters = new KubernetesLowering(stacks, lookups);
        each(topology.all(Kubernetes.class).toList(), cluster -> clusters.lower(side, cluster));
        each(topology.bastions(), bastion -> bastions.lower(side, bastion));
        var gates = new ReleaseGateLowering(stacks, lookups);
        each(topology.releaseGates(), gate -> gates.lower(side, gate));
    }

    private <E extends Element> void each(List<E> elements, Consumer<E> translation) {
        stacks.claims().each(elements, translation);
    }
}
