package dev.tandem.runbook;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import bank.Bank;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.aws.Region;
import dev.tandem.harness.Seeds;
import dev.tandem.independence.SynthOutput;
import dev.tandem.independence.SynthOutputs;
import dev.tandem.lowering.RandomTopology;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a runbook says holds of the stacks it is for, and works without the primary region. */
class RunbookTest {

    private static final int SEEDS = Seeds.orAsked(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyKindOfElementHasAChapter() {
        assertThat(elements()).isNotEmpty().allSatisfy(type -> assertThat(Chapters.isWrittenFor(type))
                .as(type.getName())
                .isTrue());
    }

    @Test
    void theBankIsTakenOverByTerraformAloneAndComesBackInEightSteps() {
        var runbook = Runbook.of(new Bank().define());
        assertThat(runbook.steps(true))
                .extracting(RunbookStep::title)
                .containsExactly("Make eu-central-1 active", "Keep clients in eu-central-1");
        assertThat(runbook.steps(false)).hasSize(8);
        assertThat(runbook.planes()).isEmpty();
        assertThat(runbook.impossible()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void noStepOfThatDayNeedsThePrimaryRegion(long seed) {
        var topology = RandomTopology.of(seed);
        var runbook = Runbook.of(topology);
        var commands = Commands.of(runbook.steps(true));
        assertThat(commands.text()).doesNotContain(topology.primary().region().id() + " ");
        assertThat(commands.regions()).isSubsetOf(topology.recovery().region().id());
        assertThat(commands.aws()).allMatch(line -> line.contains("--region "));
        assertThat(commands.terraform().map(call -> call.group(1)))
                .isSubsetOf(name(topology, "recovery"), name(topology, "global"), name(topology, "coupling"));
        assertThat(commands.terraform().filter(call -> call.group(1).endsWith("-coupling")))
                .allMatch(call -> List.of("init", "output -raw").contains(call.group(2)));
        assertThat(runbook.steps(true).stream().flatMap(step -> step.orders().stream()))
                .noneMatch(plane ->
                        plane.home().equals(Optional.of(topology.primary().region())));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void everyNameInACommandIsOneThatWasEmitted(long seed) throws JsonProcessingException {
        var topology = RandomTopology.of(seed);
        var output = SynthOutputs.of(topology);
        var commands = Commands.of(Runbook.of(topology).steps());
        for (var call : commands.terraform().toList()) {
            var stack = document(output, call.group(1));
            assertThat(stack).as(call.group()).isNotEmpty();
            if (call.group(2).equals("output -raw")) {
                assertThat(stack.path("output").has(call.group(3)))
                        .as(call.group())
                        .isTrue();
            }
            if (call.group(2).equals("state rm") || call.group(2).equals("import")) {
                var module = List.of(call.group(3).split("\\.", -1)).get(1);
                assertThat(stack.path("module").has(module)).as(call.group()).isTrue();
            }
        }
        for (var file : commands.files().toList()) {
            var declared = document(output, file.group(2)).path("variable");
            JSON.readTree(file.group(1)).fieldNames().forEachRemaining(name -> assertThat(declared.has(name))
                    .as(name)
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void everyStepCanBeCheckedAndHasATitleOfItsOwn(long seed) {
        var steps = Runbook.of(RandomTopology.of(seed)).steps();
        assertThat(steps).extracting(RunbookStep::title).doesNotHaveDuplicates();
        assertThat(steps).filteredOn(step -> !step.commands().isEmpty()).allSatisfy(step -> assertThat(step.check())
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void everyElementIsSpokenOf(long seed) {
        var topology = RandomTopology.of(seed);
        assertThat(Runbook.of(topology).impacts())
                .extracting(ElementImpact::element)
                .containsAll(topology.elements().stream().map(Element::name).toList());
    }

    @Test
    void whereThePrimaryRegionTakesOrdersForAllNothingAsksItAndClientsArePinnedLater() {
        var runbook = Runbook.of(shop(US_EAST_1, US_WEST_2));
        var dark = Commands.of(runbook.steps(true));
        assertThat(dark.text()).contains("plan -refresh=false -out").doesNotContain("failed_over_names");
        assertThat(runbook.impossible())
                .extracting(RunbookStep::title)
                .containsExactly("Set route53 to keep clients in us-west-2");
        assertThat(runbook.steps(false).get(0).title())
                .isEqualTo("Keep clients in us-west-2 while us-east-1 comes back");
        assertThat(runbook.planes()).extracting(plane -> plane.service()).contains("iam", "route53");
    }

    @Test
    void whereItDoesNotTheyArePinnedOnThatDay() {
        var dark = Commands.of(Runbook.of(shop(EU_WEST_1, EU_CENTRAL_1)).steps(true));
        assertThat(dark.text())
                .contains("{\"failed_over_names\":[\"www.example.com\"]}")
                .doesNotContain("-refresh=false");
    }

    @Test
    void whatTerraformCannotFailOverIsDoneBeforeItAndWhatRunsInsideAfter() {
        var topology = builder(EU_WEST_1, EU_CENTRAL_1)
                .entry(hostname("www")
                        .in(publicZone("example.com"))
                        .to(service("web")
                                .uses(
                                        auroraPostgres("ledger").globalDatabase(),
                                        fileSystem("documents").replicaInRecovery(),
                                        search("products").followerInRecovery(),
                                        activeMq("events").replicatedToRecovery())))
                .build();
        assertThat(Runbook.of(topology).steps(true))
                .extracting(RunbookStep::title)
                .containsExactly(
                        "Fail ledger over to eu-central-1",
                        "Promote events in eu-central-1",
                        "Open documents for writing",
                        "Make eu-central-1 active",
                        "Stop the indexes of products from following",
                        "Keep clients in eu-central-1");
    }

    @Test
    void whatRabbitMqCannotDoIsSaid() {
        var topology = builder(EU_WEST_1, EU_CENTRAL_1)
                .entry(hostname("www")
                        .in(publicZone("example.com"))
                        .to(service("web").uses(rabbitMq("orders"))))
                .build();
        assertThat(Runbook.of(topology).impacts())
                .filteredOn(impact -> impact.element().equals("orders"))
                .singleElement()
                .satisfies(impact -> {
                    assertThat(impact.there()).contains("cannot replicate to another region");
                    assertThat(impact.loss().orElseThrow().within()).isEmpty();
                });
    }

    static LongStream topologies() {
        return RandomTopology.soundSeeds(SEEDS);
    }

    private static TopologyBuilder builder(Region primary, Region recovery) {
        return topology("shop")
                .primary(primary, network("10.10.0.0/16"))
                .recovery(recovery, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }

    private static Topology shop(Region primary, Region recovery) {
        return builder(primary, recovery)
                .entry(hostname("www").in(publicZone("example.com")).to(service("web")))
                .build();
    }

    private static String name(Topology topology, String stack) {
        return topology.name() + "-" + stack;
    }

    private static JsonNode document(SynthOutput output, String stack) throws JsonProcessingException {
        return JSON.readTree(output.stacks().getOrDefault(stack, "{}"));
    }

    /** Every class of elements that there is. */
    private static List<Class<?>> elements() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.tandem").stream()
                        .filter(type -> type.isAssignableTo(Element.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
