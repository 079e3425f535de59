package dev.tandem.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.harness.Seeds;
import dev.tandem.independence.RegionIndependence;
import dev.tandem.independence.SynthOutputs;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every topology, tried on topologies that nobody thought of. */
@ParameterizedClass(name = "seed {0}")
@MethodSource("seeds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTopologiesTest {

    private static final Pattern SUBNET = Pattern.compile("\"(?:private|public|data)\": \"([0-9./]+)\"");

    @Parameter
    private long seed;

    private Topology topology;
    private List<Document> documents;

    @BeforeParameterizedClassInvocation
    void lower() {
        this.topology = RandomTopology.of(seed);
        this.documents = Lowering.lower(topology);
    }

    @Test
    void becomesTheSameBytesTwice() {
        assertThat(jsonOf(RandomTopology.of(seed))).isEqualTo(jsonOf(topology));
    }

    @Test
    void becomesTheSameBytesInWhateverOrderItIsWritten() {
        assertThat(jsonOf(RandomTopology.inOrder(seed, seed))).isEqualTo(jsonOf(topology));
    }

    @Test
    void isJudgedTheSameInWhateverOrderItIsWritten() {
        assertThat(Rules.check(RandomTopology.inOrder(seed, seed))).isEqualTo(Rules.check(topology));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.unresolved()).isEmpty());
    }

    @Test
    void namesEachModuleCallOnce() {
        assertThat(documents).allSatisfy(document -> assertThat(document.modules())
                .extracting(ModuleCall::name)
                .doesNotHaveDuplicates());
    }

    @Test
    void keepsThePrimaryStackOutOfTheRecoveryRegionButForTheVaultsOfCopies() {
        var recovery = topology.recovery().region().id();
        assertThat(document("primary").json().lines().filter(line -> line.contains(recovery)))
                .allMatch(line -> line.strip().startsWith("\"copy_vault_arn\": \"arn:aws:backup:" + recovery + ":"));
    }

    @Test
    void keepsTheRecoveryStackOutOfThePrimaryRegionButForTheSourcesOfReplicas() {
        var primary = topology.primary().region().id();
        assertThat(document("recovery").json().lines().filter(line -> line.contains(primary)))
                .allMatch(line -> line.strip().startsWith("\"replicate_source_arn\": \"arn:aws:rds:" + primary + ":")
                        || line.strip().startsWith("\"source_instance_arn\": \"arn:aws:rds:" + primary + ":")
                        || line.strip().startsWith("\"cluster_arn\": \"arn:aws:rds:" + primary + ":"));
    }

    /** The control plane of a global service may be in the primary region, which is the user's choice and told. */
    @Test
    void canBeRecoveredWhileThePrimaryRegionIsUnreachable() {
        assertThat(RegionIndependence.of(SynthOutputs.of(topology)).findings())
                .extracting(Finding::rule)
                .allMatch("recovery/control-planes-survive"::equals);
    }

    @Test
    void givesNoAddressToTwoSubnets() {
        var subnets = Stream.of("primary", "recovery")
                .flatMap(stack -> subnets(stack))
                .sorted()
                .toList();
        assertThat(subnets).hasSizeGreaterThanOrEqualTo(12);
        assertThat(IntStream.range(1, subnets.size()))
                .noneMatch(next -> subnets.get(next - 1).overlaps(subnets.get(next)));
    }

    static LongStream seeds() {
        return RandomTopology.soundSeeds(Seeds.COUNT);
    }

    private static List<String> jsonOf(Topology topology) {
        return Stream.concat(
                        Lowering.lower(topology).stream().map(Document::json),
                        Lowering.filesBeside(topology).values().stream())
                .toList();
    }

    private Document document(String stack) {
        return documents.stream()
                .filter(document -> document.name().equals(topology.name() + "-" + stack))
                .findFirst()
                .orElseThrow();
    }

    /** The subnets that a regional stack asks for, read from its text. */
    private Stream<Cidr> subnets(String stack) {
        return SUBNET.matcher(document(stack).json()).results().map(match -> Cidr.of(match.group(1)));
    }
}
