package dev.tandem.lowering;

import static dev.tandem.Tandem.*;

import dev.tandem.Tandem;
import dev.tandem.aws.DatabaseEngine;
import dev.tandem.element.alerts.Alerts;
import dev.tandem.element.backup.BackupPlan;
import dev.tandem.element.bastion.Bastion;
import dev.tandem.element.database.Database;
import dev.tandem.element.dns.Certificate;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.element.kubernetes.Kubernetes;
import dev.tandem.element.nodes.NetworkListener;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.pipeline.Pipeline;
import dev.tandem.element.releasegate.ReleaseGate;
import dev.tandem.element.service.LoadBalancer;
import dev.tandem.element.service.Service;
import dev.tandem.element.site.StaticSite;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Image;
import dev.tandem.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What runs in a made-up topology, what delivers to it and what watches it. */
final class RandomWorkloads {

    private final Draw draw;
    final List<Bastion> bastions;
    final List<Service> services;
    final List<Alerts> alerts;
    final List<BackupPlan> plans;
    final List<ReleaseGate> gates;
    final List<NodePair> pairs;
    final List<Pipeline> pipelines;
    final List<Kubernetes> kubernetes;
    final List<Service> entered;
    final List<LoadBalancer> balancers;

    RandomWorkloads(Draw draw, RandomData data) {
        this.draw = draw;
        var dependencies = data.dependencies();
        this.bastions = draw.several(1, this::bastion);
        this.services = asking(draw.several(4, name -> service(name, dependencies)));
        this.alerts = draw.several(1, this::alerts);
        this.plans = dependencies.stream().anyMatch(BackupPlan::supports)
                ? draw.several(1, name -> backupPlan(name, dependencies))
                : List.of();
        this.gates = gates(data);
        this.pairs = draw.several(2, name -> nodePair(name, dependencies));
        this.pipelines = services.isEmpty() && data.sites.isEmpty()
                ? List.of()
                : draw.several(2, name -> pipeline(name, services, data.sites));
        this.kubernetes = draw.several(1, name -> cluster(name, services, pairs));
        var apart = services.stream().filter(service -> draw.chance(30)).toList();
        this.entered = services.stream()
                .filter(service -> !apart.contains(service) && draw.coin())
                .toList();
        this.balancers = draw.several(apart.isEmpty() ? 0 : 1, name -> loadBalancer(name, apart));
    }

    /** All of it but the bastions, which belong to the topology by what is reached from them. */
    Stream<Element> elements() {
        return Stream.<List<? extends Element>>of(
                        services, pairs, kubernetes, balancers, alerts, plans, gates, pipelines)
                .flatMap(List::stream);
    }

    private List<ReleaseGate> gates(RandomData data) {
        var gated = data.databases.stream().filter(RandomWorkloads::stoppable).toList();
        return gated.isEmpty() ? List.of() : draw.several(1, name -> gate(name, draw.pick(gated), data.fileSystems));
    }

    private BackupPlan backupPlan(String name, List<Dependency> dependencies) {
        var covered = dependencies.stream().filter(BackupPlan::supports).toArray(Dependency[]::new);
        var plan = Tandem.backupPlan(name).keptFor(days(1 + draw.number(90)));
        return draw.renamed(
                plan.covers(draw.shuffled(List.of(covered)).toArray(Dependency[]::new)), BackupPlan::formerly);
    }

    private static boolean stoppable(Database database) {
        var instance = database.instance();
        return instance.readers() > 0
                && List.of(DatabaseEngine.MYSQL, DatabaseEngine.MARIADB).contains(instance.engine());
    }

    private ReleaseGate gate(String name, Database database, List<FileSystem> fileSystems) {
        var gate = Tandem.releaseGate(name).of(database);
        var copying = fileSystems.size() < 2
                ? gate
                : gate.syncs(fileSystems.get(0), fileSystems.get(1)).excluding("wp-config.php");
        return draw.renamed(copying, ReleaseGate::formerly);
    }

    private Alerts alerts(String name) {
        var alerts = Tandem.alerts(name).email(variable("operations_email"));
        return draw.renamed(draw.chance(50) ? alerts.sms(variable("operations_phone")) : alerts, Alerts::formerly);
    }

    private Bastion bastion(String name) {
        var bastion = Tandem.bastion(name);
        var open = draw.chance(50)
                ? bastion.sshFrom(draw.shuffled(List.of("192.0.2.0/24", "198.51.100.7/32"))
                        .toArray(String[]::new))
                : bastion;
        return draw.renamed(draw.chance(50) ? open.keyPair(variable("public_key")) : open, Bastion::formerly);
    }

    private Service service(String name, List<Dependency> dependencies) {
        var used = dependencies.stream().filter(dependency -> draw.coin()).toList();
        var service = Tandem.service(name)
                .port(8000 + draw.number(20))
                .healthPath("/" + draw.pick(Draw.TEXTS))
                .instances(draw.number(5))
                .instanceType(draw.coin() ? "m6i.large" : "c7g.xlarge")
                .uses(draw.shuffled(used).toArray(Dependency[]::new));
        var sized = draw.chance(30) ? service.inRecovery(recovery -> recovery.atMost(1 + draw.number(4))) : service;
        var plain = draw.chance(20)
                ? sized.clearText("behind a proxy")
                : draw.chance(40) ? sized.certificate(certificate()) : sized;
        var fronted = draw.chance(30) ? fronted(plain) : plain;
        var imaged = draw.chance(40) ? fronted.image(variable("image").describedAs(draw.pick(Draw.TEXTS))) : fronted;
        var prepared = draw.chance(40) ? imaged.image(draw.pick(images())) : imaged;
        var started = draw.chance(30) ? prepared.bootstrap(draw.pick(Draw.TEXTS)) : prepared;
        var target = draw.chance(40) ? started.reachedFrom(bastions.toArray(Bastion[]::new)) : started;
        var clustered = draw.chance(20) ? target.peers(7800, 7801 + draw.number(3)) : target;
        var further = draw.chance(20) ? clustered.port("admin", 8100) : clustered;
        return draw.renamed(further, Service::formerly);
    }

    /** The same services, some of which use those before them. */
    private List<Service> asking(List<Service> services) {
        var all = new ArrayList<Service>();
        for (var service : services) {
            var used = all.stream().filter(other -> draw.chance(20)).toArray(Service[]::new);
            all.add(service.uses(used));
        }
        return List.copyOf(all);
    }

    private Kubernetes cluster(String name, List<Service> services, List<NodePair> pairs) {
        var scraped = draw.shuffled(Stream.of(services, pairs)
                .<Workload>flatMap(List::stream)
                .filter(workload -> draw.coin())
                .toList());
        var cluster = Tandem.kubernetes(name).nodes(1 + draw.number(4)).reachedFrom(bastions.toArray(Bastion[]::new));
        var open = draw.chance(30)
                ? cluster.clientsFrom("192.0.2.0/24").administrators(variable("platform_role"))
                : cluster;
        var watching = scraped.stream().reduce(open, (one, workload) -> one.scrapes(workload, 9100), (one, two) -> two);
        return draw.renamed(watching, Kubernetes::formerly);
    }

    private Certificate certificate() {
        var certificate = Tandem.certificate(draw.pick(List.of("app.other.example", "*.other.example")))
                .in(Tandem.publicZone("other.example"));
        return draw.chance(30) ? certificate.andNamed("b.other.example", "a.other.example") : certificate;
    }

    private NodePair nodePair(String name, List<Dependency> dependencies) {
        var used = dependencies.stream().filter(dependency -> draw.coin()).toList();
        var listeners = List.of(
                Tandem.tcp("p2p", 10_002),
                Tandem.tcp("rpc", 10_003).from("198.51.100.0/24", "192.0.2.0/24"),
                Tandem.http("web", 443).from("0.0.0.0/0"));
        var pair = Tandem.nodes(name)
                .hotCold()
                .listens(draw.shuffled(listeners.subList(0, draw.chance(90) ? 1 + draw.number(3) : 0))
                        .toArray(NetworkListener[]::new))
                .mutualExclusion(seconds(5), seconds(6 + draw.number(60)))
                .uses(draw.shuffled(used).toArray(Dependency[]::new));
        var imaged = draw.chance(40) ? pair.image(draw.pick(images())) : pair;
        var typed = draw.chance(30) ? imaged.instanceType("c7g.2xlarge").disk(100) : imaged;
        var target = draw.chance(40)
                ? typed.reachedFrom(bastions.toArray(Bastion[]::new)).keyPair(variable("public_key"))
                : typed;
        return draw.renamed(draw.chance(30) ? target.bootstrap(draw.pick(Draw.TEXTS)) : target, NodePair::formerly);
    }

    private static List<Image> images() {
        return List.of(ubuntu(), amazonLinux(), copiedToRecovery(variable("server_image")));
    }

    private Pipeline pipeline(String name, List<Service> services, List<StaticSite> sites) {
        var source = repository("bank/" + name).branch(draw.pick(List.of("main", "release", "${branch}")));
        if (services.isEmpty() || (!sites.isEmpty() && draw.coin())) {
            var site = draw.pick(sites);
            var pages = Tandem.pipeline(draw.chance(50) ? name : site.name()).from(source);
            return draw.renamed((draw.coin() ? pages.built() : pages).publishes(site), Pipeline::formerly);
        }
        var service = draw.pick(services);
        var deployed = Tandem.pipeline(draw.chance(50) ? name : service.name()).from(source);
        return draw.renamed((draw.coin() ? deployed.built() : deployed).deploys(service), Pipeline::formerly);
    }

    private Service fronted(Service service) {
        var target = service.listensOn(9000 + draw.number(20))
                .clientsFrom("203.0.113.0/24")
                .idleTimeout(minutes(1 + draw.number(60)));
        var logged = draw.chance(50) ? target : target.withoutAccessLogs("The proxy keeps them.");
        var sticky = draw.chance(50) ? logged.sticky(days(1)).tlsToInstances() : logged.leastOutstandingRequests();
        return sticky.scalesOnCpu(70).scalesOnRequests(1 + draw.number(1000));
    }

    private LoadBalancer loadBalancer(String name, List<Service> services) {
        var usual = Tandem.loadBalancer(name);
        var shown = draw.chance(40) ? usual.certificate(certificate()) : usual;
        var balancer = draw.chance(20) ? usual.clearText("behind a proxy") : shown.redirectsHttp();
        for (var service : draw.shuffled(services)) {
            balancer =
                    balancer.host(service.name() + ".example.com", service).path("/" + service.name() + "/*", service);
        }
        return draw.renamed(
                draw.chance(50) ? balancer : balancer.withoutAccessLogs("The proxy keeps them."),
                LoadBalancer::formerly);
    }
}
