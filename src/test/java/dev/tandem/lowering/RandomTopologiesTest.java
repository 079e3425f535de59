package dev.tandem.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.darkness.Darkness;
import dev.tandem.darkness.Scenes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.Broker;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every topology, tried on topologies that nobody thought of. */
class RandomTopologiesTest {

    private static final int SEEDS = 250;

    private static final Pattern SUBNET = Pattern.compile("\"(?:private|public|data)\": \"([0-9./]+)\"");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void becomesTheSameBytesTwice(long seed) {
        assertThat(jsonOf(RandomTopology.of(seed))).isEqualTo(jsonOf(RandomTopology.of(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void becomesTheSameBytesInWhateverOrderItIsWritten(long seed) {
        assertThat(jsonOf(RandomTopology.inOrder(seed, seed))).isEqualTo(jsonOf(RandomTopology.of(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void isJudgedTheSameInWhateverOrderItIsWritten(long seed) {
        assertThat(Rules.check(RandomTopology.inOrder(seed, seed))).isEqualTo(Rules.check(RandomTopology.of(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void refersToNothingThatIsNotThere(long seed) {
        assertThat(Lowering.lower(RandomTopology.of(seed)))
                .allSatisfy(document -> assertThat(document.unresolved()).isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void namesEachModuleCallOnce(long seed) {
        assertThat(Lowering.lower(RandomTopology.of(seed))).allSatisfy(document -> assertThat(document.modules())
                .extracting(ModuleCall::name)
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void keepsThePrimaryStackOutOfTheRecoveryRegionButForTheVaultsOfCopies(long seed) {
        var topology = RandomTopology.of(seed);
        var recovery = topology.recovery().region().id();
        assertThat(document(topology, "primary").json().lines().filter(line -> line.contains(recovery)))
                .allMatch(line -> line.strip().startsWith("\"copy_vault_arn\": \"arn:aws:backup:" + recovery + ":"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void keepsTheRecoveryStackOutOfThePrimaryRegionButForTheSourcesOfReplicas(long seed) {
        var topology = RandomTopology.of(seed);
        var primary = topology.primary().region().id();
        assertThat(document(topology, "recovery").json().lines().filter(line -> line.contains(primary)))
                .allMatch(line -> line.strip().startsWith("\"replicate_source_arn\": \"arn:aws:rds:" + primary + ":")
                        || line.strip().startsWith("\"source_instance_arn\": \"arn:aws:rds:" + primary + ":")
                        || line.strip().startsWith("\"cluster_arn\": \"arn:aws:rds:" + primary + ":"));
    }

    /** The control plane of a global service may be in the primary region, which is the user's choice and told. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void canBeRecoveredWhileThePrimaryRegionIsDark(long seed) {
        assertThat(Darkness.of(Scenes.of(RandomTopology.of(seed))).findings())
                .extracting(Finding::rule)
                .allMatch("recovery/control-planes-survive"::equals);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void givesNoAddressToTwoSubnets(long seed) {
        var topology = RandomTopology.of(seed);
        var subnets = Stream.of("primary", "recovery")
                .flatMap(stack -> subnets(topology, stack))
                .sorted()
                .toList();
        assertThat(subnets).hasSizeGreaterThanOrEqualTo(12);
        assertThat(IntStream.range(1, subnets.size()))
                .noneMatch(next -> subnets.get(next - 1).overlaps(subnets.get(next)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("allSeeds")
    void judgesEveryTopologyWithoutAnException(long seed) {
        var verdict = Rules.check(RandomTopology.of(seed));
        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.origin().file()).isEqualTo("RandomTopology.java");
            assertThat(finding.fix()).endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void triesTopologiesOfEveryKind() {
        var topologies = soundSeeds().mapToObj(RandomTopology::of).toList();
        assertThat(topologies).anyMatch(topology -> topology.databases().size() == 3);
        assertThat(topologies).anyMatch(topology -> topology.services().size() == 4);
        assertThat(topologies).anyMatch(topology -> topology.keys().size() == 2);
        assertThat(topologies).anyMatch(topology -> topology.fileSystems().size() == 2);
        assertThat(topologies).anyMatch(topology -> topology.mails().size() == 2);
        assertThat(topologies).anyMatch(topology -> topology.searches().size() == 2);
        assertThat(topologies).anyMatch(topology -> topology.queues().stream()
                .anyMatch(queue -> queue.ordered() && !queue.topics().isEmpty()));
        assertThat(topologies).anyMatch(topology -> topology.staticSites().size() == 2);
        assertThat(topologies)
                .anyMatch(topology -> topology.pipelines().stream().anyMatch(Pipeline::deploying));
        assertThat(topologies)
                .anyMatch(topology -> topology.pipelines().stream().anyMatch(pipeline -> !pipeline.deploying()));
        assertThat(topologies).anyMatch(topology -> topology.brokers().stream().anyMatch(Broker::replicated));
        assertThat(topologies).anyMatch(topology -> topology.elements().stream()
                .anyMatch(e -> e.formerly().isPresent()));
        assertThat(allSeeds()).anyMatch(seed -> Rules.check(RandomTopology.of(seed))
                .atLeast(Severity.ERROR)
                .findAny()
                .isPresent());
    }

    static LongStream soundSeeds() {
        return RandomTopology.soundSeeds(SEEDS);
    }

    static LongStream allSeeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    private static List<String> jsonOf(Topology topology) {
        return Stream.concat(
                        Lowering.lower(topology).stream().map(Document::json),
                        Stream.of(RabbitDefinitions.of(topology), MonitoringFiles.of(topology))
                                .flatMap(files -> files.values().stream()))
                .toList();
    }

    private static Document document(Topology topology, String stack) {
        return Lowering.lower(topology).stream()
                .filter(document -> document.name().equals(topology.name() + "-" + stack))
                .findFirst()
                .orElseThrow();
    }

    /** The subnets that a regional stack asks for, read from its text. */
    private static Stream<Cidr> subnets(Topology topology, String stack) {
        return SUBNET.matcher(document(topology, stack).json()).results().map(match -> Cidr.of(match.group(1)));
    }
}
