package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two elements of any kinds, of which one has the name of the other with an ending that generated names have. */
class NestedNamesTest {

    private static final Set<String> NAMING = Set.of(
            "topology/names-are-free", "topology/renames-are-clear", "naming/unique-in-aws", "naming/accepted-by-aws");

    private static final List<Function<String, Element>> KINDS = List.of(
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
            name -> service(name).port(8081).accessLogs(),
            name -> loadBalancer(name)
                    .path("/*", service("b"))
                    .host("a.example", service("c").uses(service("b"))),
            name -> nodes(name).hotCold().listens(tcp("p2p", 10_002)).uses(service(name + "-used")),
            name -> kubernetes(name),
            name -> bastion(name),
            name -> accelerator(name),
            name -> backupPlan(name).covers(postgres("books").replicaInRecovery()),
            name -> releaseGate(name).of(mysql("books").readReplicas(1)),
            name -> alerts(name).email(variable("operations")),
            name -> pipeline(name).from(repository("shop/pages")).publishes(staticSite("pages")));

    @ParameterizedTest(name = "a and a{0}")
    @MethodSource("endings")
    void areReportedOrBecomeStacks(String ending) {
        assertThat(pairs(ending).flatMap(topology -> compiled(topology).stream()))
                .allSatisfy(document -> assertThat(document.unresolved()).isEmpty())
                .hasSizeGreaterThan(KINDS.size());
    }

    @Test
    void areReportedForSomeOfTheirEndingsInAStackAndForOthersInAws() {
        var rules = endings().flatMap(NestedNamesTest::pairs).flatMap(topology -> faults(topology).stream());
        assertThat(rules.collect(Collectors.toSet())).contains("topology/names-are-free", "naming/unique-in-aws");
    }

    static Stream<String> endings() {
        return Stream.concat(
                Draw.ENDINGS.stream(), Stream.of("-eu-west-1", "-copies", "-command", "-run", "-smtp", "-global"));
    }

    private static Stream<Topology> pairs(String ending) {
        return KINDS.stream()
                .flatMap(one -> KINDS.stream().map(other -> pair(one.apply("a"), other.apply("a" + ending))));
    }

    private static Topology pair(Element one, Element other) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(one, other)
                .build();
    }

    /** The stacks of a topology whose names do not clash, whatever else is said of it. */
    private static List<Document> compiled(Topology topology) {
        return faults(topology).isEmpty() ? Lowering.lower(topology) : List.of();
    }

    private static Set<String> faults(Topology topology) {
        var compiled = Stream.concat(Rules.check(topology).findings().stream(), NameClashes.of(topology).stream());
        return compiled.filter(finding -> finding.atLeast(Severity.ERROR))
                .map(Finding::rule)
                .filter(NAMING::contains)
                .collect(Collectors.toSet());
    }
}
