package dev.tandem.resilience.derived;

import dev.tandem.resilience.Model;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.Side;
import dev.tandem.topology.Topology;
import java.util.List;

/** The model of a topology: derived from what was written and from what AWS says of itself, and from nothing else. */
public final class Derivation {

    /** Services that are built with the system but take orders in one region for all. Losing that changes nothing. */
    private static final List<String> BUILT_WITH_ONLY = List.of("iam", "s3", "route53", "globalaccelerator");

    private Derivation() {}

    /** What can fail in a topology, what depends on it, and how the system gets over it. */
    public static Model of(Topology topology) {
        var model = Model.builder();
        var primary = Place.of(topology, Side.PRIMARY);
        var recovery = Place.of(topology, Side.RECOVERY);
        for (var place : List.of(primary, recovery)) {
            addRegion(model, place);
            topology.privateZones().forEach(zone -> new PrivateZonePart(zone, place).addTo(model));
            topology.databases().forEach(database -> new DatabasePart(database, place).addTo(model));
            topology.auroraClusters().forEach(cluster -> new AuroraPart(cluster, place).addTo(model));
            topology.fileSystems().forEach(fileSystem -> new FileSystemPart(fileSystem, place).addTo(model));
            topology.searches().forEach(search -> new SearchPart(search, place).addTo(model));
            topology.brokers().forEach(broker -> new BrokerPart(broker, place).addTo(model));
            topology.topics().forEach(topic -> new TopicPart(topic, place).addTo(model));
            topology.queues().forEach(queue -> new QueuePart(queue, place).addTo(model));
            topology.mails().forEach(mail -> new MailPart(mail, place).addTo(model));
            topology.loadBalancers().forEach(balancer -> new SharedBalancerPart(balancer, place).addTo(model));
            topology.services().forEach(service -> new ServicePart(service, place).addTo(model));
            topology.all(Kubernetes.class).forEach(cluster -> new KubernetesPart(cluster, place).addTo(model));
            topology.nodePairs().forEach(nodes -> new NodePairPart(nodes, place).addTo(model));
        }
        topology.accelerators()
                .forEach(accelerator -> new AcceleratorPart(accelerator, primary, recovery).addTo(model));
        topology.staticSites().forEach(site -> new StaticSitePart(site, primary, recovery).addTo(model));
        topology.hostnames().forEach(hostname -> new HostnamePart(hostname, primary, recovery).addTo(model));
        return model.build();
    }

    private static void addRegion(Model.Builder model, Place place) {
        model.atom(place.region());
        place.zones().forEach(model::atom);
        model.atom(place.key());
        model.atom(place.state());
        BUILT_WITH_ONLY.forEach(service -> model.atom(place.controlPlane(service)));
    }
}
