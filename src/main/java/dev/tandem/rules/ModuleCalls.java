package dev.tandem.rules;

import dev.tandem.topology.Alerts;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Bastion;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Certificate;
import dev.tandem.topology.Element;
import dev.tandem.topology.FileSystem;
import dev.tandem.topology.Image;
import dev.tandem.topology.Key;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Mail;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.PublicZone;
import dev.tandem.topology.Queue;
import dev.tandem.topology.RelationalDatabase;
import dev.tandem.topology.ReleaseGate;
import dev.tandem.topology.Search;
import dev.tandem.topology.Secret;
import dev.tandem.topology.StaticSite;
import dev.tandem.topology.Topic;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Under which names a topology's parts are built, and where: what shares a stack cannot share a name. */
final class ModuleCalls {

    private enum Place {
        REGION,
        COUPLING,
        GLOBAL,
        CONNECTIONS,
        IAM
    }

    private record Call(Place place, String name) {}

    /** A name in use, by an element or by what every topology has. */
    private record Claim(Call call, Optional<Element> element, String by) {}

    private static final List<Claim> OWN = List.of(
            own(Place.REGION, "access-logs", "the bucket of each region's access logs"),
            own(Place.REGION, "network", "the network of each region"),
            own(Place.IAM, "flow-logs", "the role of each network's flow logs"),
            own(Place.COUPLING, "key", "the topology's own key"),
            own(Place.COUPLING, "key-replica", "the replica of the topology's own key"));

    private final List<Element> elements;
    private final List<Claim> current;

    private ModuleCalls(List<Element> elements) {
        this.elements = elements;
        this.current = Stream.concat(OWN.stream(), elements.stream().flatMap(ModuleCalls::claims))
                .toList();
    }

    static ModuleCalls of(Topology topology) {
        return new ModuleCalls(topology.elements());
    }

    /** Whatever else is built under an element's own name, unless it has that very name itself. */
    Stream<String> takenFrom(Element element) {
        var own = calls(element, element.name())
                .filter(call -> call.name().equals(element.name()))
                .toList();
        return current.stream()
                .filter(claim -> own.contains(claim.call()))
                .filter(besides(element.name()))
                .map(Claim::by);
    }

    /** Whatever else lays claim to an element's former name: something built under it, or another heir. */
    Stream<String> claimedBesides(Element element, String former) {
        var from = calls(element, former).toList();
        var inUse = current.stream()
                .filter(claim -> from.contains(claim.call()))
                .map(claim -> claim.by() + " is built under it");
        var inherited = elements.stream()
                .filter(other -> !other.name().equals(element.name()))
                .filter(other -> other.formerly().stream()
                        .flatMap(name -> calls(other, name))
                        .anyMatch(from::contains))
                .map(other -> named(other) + " takes it over too");
        return Stream.concat(inUse, inherited);
    }

    private static Predicate<Claim> besides(String name) {
        return claim ->
                claim.element().filter(element -> element.name().equals(name)).isEmpty();
    }

    private static Stream<Claim> claims(Element element) {
        return calls(element, element.name())
                .map(call -> new Claim(call, Optional.of(element), "a part of " + named(element)));
    }

    private static Stream<Call> calls(Element element, String name) {
        if (element instanceof ReleaseGate) {
            return Stream.of(
                    new Call(Place.REGION, name), new Call(Place.IAM, name), new Call(Place.IAM, name + "-run"));
        }
        if (element instanceof Workload workload) {
            return Stream.concat(
                    Stream.of(
                            new Call(Place.REGION, name),
                            new Call(Place.REGION, name + "-load-balancer"),
                            new Call(Place.IAM, name)),
                    copies(workload));
        }
        if (element instanceof Alerts) {
            return Stream.of(new Call(Place.REGION, name));
        }
        if (element instanceof BackupPlan) {
            return Stream.of(
                    new Call(Place.REGION, name),
                    new Call(Place.COUPLING, name + "-vault"),
                    new Call(Place.COUPLING, name + "-vault-recovery"),
                    new Call(Place.IAM, name + "-backup"));
        }

        if (element instanceof Bastion) {
            return Stream.of(new Call(Place.REGION, name), new Call(Place.IAM, name));
        }
        if (element instanceof Kubernetes) {
            return Stream.concat(
                    Stream.of(new Call(Place.REGION, name)),
                    NamesInAws.BEARERS.stream().map(bearer -> new Call(Place.IAM, name + "-" + bearer)));
        }
        if (element instanceof RelationalDatabase) {
            var own = Stream.of(new Call(Place.REGION, name), new Call(Place.COUPLING, name + "-credentials"));
            return element instanceof AuroraCluster
                    ? Stream.concat(own, Stream.of(new Call(Place.COUPLING, name + "-global")))
                    : own;
        }
        if (element instanceof FileSystem) {
            return Stream.of(
                    new Call(Place.REGION, name),
                    new Call(Place.COUPLING, name),
                    new Call(Place.COUPLING, name + "-replica"));
        }
        if (element instanceof Search) {
            return Stream.of(
                    new Call(Place.REGION, name),
                    new Call(Place.COUPLING, name + "-credentials"),
                    new Call(Place.CONNECTIONS, name),
                    new Call(Place.IAM, name + "-search-master"));
        }
        if (element instanceof Broker) {
            return Stream.of(
                    new Call(Place.REGION, name),
                    new Call(Place.COUPLING, name + "-credentials"),
                    new Call(Place.COUPLING, name + "-replication"),
                    new Call(Place.IAM, name + "-mq-logs"));
        }
        if (element instanceof LoadBalancer) {
            return Stream.of(new Call(Place.REGION, name + "-load-balancer"));
        }
        if (element instanceof Key) {
            return Stream.of(new Call(Place.COUPLING, name), new Call(Place.COUPLING, name + "-replica"));
        }
        if (element instanceof Pipeline pipeline) {
            return ofPipeline(pipeline, name);
        }
        if (element.identity().isDomain()) {
            return ofDomain(element, name.replace('.', '-'));
        }
        if (element instanceof Mail) {
            return Stream.of("", "-recovery", "-dns").map(suffix -> new Call(Place.COUPLING, name + suffix));
        }
        if (element instanceof Topic || element instanceof Queue) {
            return Stream.of(new Call(Place.REGION, name));
        }
        if (element instanceof StaticSite) {
            return Stream.of(
                    new Call(Place.GLOBAL, name),
                    new Call(Place.COUPLING, name + "-buckets"),
                    new Call(Place.IAM, name + "-copies"));
        }
        return Stream.of(new Call(element instanceof Secret ? Place.COUPLING : Place.GLOBAL, name));
    }

    /** Everything of a pipeline, which may have the name of what it delivers, is told apart by its ending. */
    private static Stream<Call> ofPipeline(Pipeline pipeline, String name) {
        var always = Stream.of(
                new Call(Place.CONNECTIONS, name + "-pipeline"),
                new Call(Place.COUPLING, name + "-artifacts"),
                new Call(Place.IAM, name + "-pipeline"),
                new Call(Place.IAM, name + "-build"));
        return pipeline.deploying()
                ? Stream.concat(
                        always,
                        Stream.of(
                                new Call(Place.COUPLING, name + "-artifacts-replica"),
                                new Call(Place.REGION, name + "-deployment"),
                                new Call(Place.IAM, name + "-deployment")))
                : always;
    }

    /** Everything of a zone or a certificate, whose domains may be the same, is told apart by its ending. */
    private static Stream<Call> ofDomain(Element element, String name) {
        if (element instanceof PublicZone) {
            return Stream.of(new Call(Place.COUPLING, name), new Call(Place.COUPLING, name + "-validation"));
        }
        if (element instanceof PrivateZone) {
            return Stream.of(new Call(Place.CONNECTIONS, name), new Call(Place.CONNECTIONS, name + "-recovery"));
        }
        if (element instanceof Certificate) {
            return Stream.of("-certificate", "-certificate-recovery")
                    .map(suffix -> new Call(Place.COUPLING, name.replace("*", "wildcard") + suffix));
        }
        return Stream.of(new Call(Place.GLOBAL, name));
    }

    private static Stream<Call> copies(Workload workload) {
        return Stream.of(workload.machine().image())
                .filter(Image.Copied.class::isInstance)
                .flatMap(image -> image.variable().stream())
                .map(id -> new Call(Place.COUPLING, "image-" + id.name().replace('_', '-')));
    }

    private static String named(Element element) {
        return "the " + element.kind() + " \"" + element.name() + "\"";
    }

    private static Claim own(Place place, String name, String by) {
        return new Claim(new Call(place, name), Optional.empty(), by);
    }
}
