package dev.tandem.testing;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Element;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The other elements of the topology in which an element is tested. */
final class Neighbours {

    /** An element of each kind. */
    static final List<Function<String, Element>> KINDS = List.of(
            name -> mysql(name).readReplicas(2),
            name -> postgres(name).replicaInRecovery(),
            name -> auroraPostgres(name).globalDatabase(),
            name -> fileSystem(name).replicaInRecovery(),
            name -> search(name).followerInRecovery(),
            name -> search(name).internalUsers(),
            name -> rabbitMq(name),
            name -> activeMq(name).replicatedToRecovery(),
            name -> topic(name),
            name -> queue(name),
            name -> mail(name, "shop.example").receives("shop.example").smtp(),
            name -> staticSite(name),
            name -> key(name),
            name -> secret(name),
            name -> service(name).port(8081),
            name -> loadBalancer(name)
                    .path("/*", service("b"))
                    .host("a.example", service("c").uses(service("b"))),
            name -> nodes(name).hotCold().listens(tcp("p2p", 10_002)).uses(service(name + "-used")),
            name -> kubernetes(name),
            name -> bastion(name),
            name -> accelerator(name),
            name -> backupPlan(name).covers(postgres("books").replicaInRecovery()),
            name -> releaseGate(name).of(mysql("drafts").readReplicas(1)),
            name -> alerts(name).email(variable("operations")),
            name -> pipeline(name).from(repository("shop/pages")).publishes(staticSite("pages")));

    /** What names that are generated for stacks end in. */
    static final List<String> ENDINGS = List.of(
            "-reader",
            "-topic",
            "-dead-letters",
            "-master",
            "-master-1",
            "-load-balancer",
            "-credentials",
            "-replica",
            "-1",
            "-monitoring",
            "-feedback",
            "-buckets",
            "-artifacts",
            "-deployment",
            "-amqps",
            "-masters");

    private static final List<String> IN_AWS = List.of("-eu-west-1", "-copies", "-command", "-run", "-smtp", "-global");

    private Neighbours() {}

    /** What names that are generated end in, those in AWS as well. */
    static Stream<String> endings() {
        return Stream.of(ENDINGS, IN_AWS).flatMap(List::stream);
    }
}
