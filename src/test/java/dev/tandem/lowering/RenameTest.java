package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.element.database.Database;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.Moved;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rename that says the former name changes Terraform's addresses, by moved blocks, and nothing that AWS knows. */
class RenameTest {

    /** Enough for every kind of element, as the second test says. */
    private static final int SEEDS = 24;

    private static final String NEW = "renamed-";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    /** What AWS changes in place: tags, and the sentences that people read. */
    private static final List<String> IN_PLACE = List.of("tandem:element", "description");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soundSeeds")
    void keepsEverythingThatAwsKnows(long seed) {
        var topology = RandomTopology.of(seed);
        for (var element : topology.elements()) {
            if (isNamed(element)) {
                assertThat(calls(renamed(topology, element)))
                        .as("%s \"%s\" renamed", element.kind(), element.name())
                        .containsExactlyInAnyOrderElementsOf(calls(topology));
            }
        }
    }

    @Test
    void renamesElementsOfEveryKindThatHasAName() {
        var kinds = soundSeeds()
                .mapToObj(RandomTopology::of)
                .flatMap(topology -> topology.elements().stream())
                .filter(RenameTest::isNamed)
                .map(Element::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).hasSizeGreaterThan(15).contains("database", "Aurora cluster", "secret", "key", "service");
    }

    @Test
    void keepsTheFirstNameThroughEveryFurtherRename() {
        var twice = postgres("revenue").formerly("orders").formerly("sales");
        assertThat(twice.databaseName()).contains("orders");
        assertThat(moves(twice))
                .containsExactly(
                        new Moved("module.orders", "module.sales"), new Moved("module.sales", "module.revenue"));
    }

    @Test
    void keepsAFirstDatabaseThatWasNamedByHand() {
        assertThat(postgres("sales").databaseName("main").formerly("orders").databaseName())
                .contains("main");
        assertThat(auroraPostgres("sales")
                        .databaseName("main")
                        .formerly("orders")
                        .databaseName())
                .contains("main");
        assertThat(auroraPostgres("sales").formerly("old-orders").databaseName())
                .contains("old_orders");
    }

    private static List<Moved> moves(Database database) {
        var topology = topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(database)
                .build();
        return Lowering.lower(topology).stream()
                .filter(stack -> stack.name().equals("shop-primary"))
                .flatMap(stack -> stack.moves().stream())
                .toList();
    }

    /** What each module call is given, line by line, by the address that it had before it was moved. */
    private static Set<String> calls(Topology topology) {
        var lines = new TreeSet<String>();
        for (var document : Lowering.lower(topology)) {
            var modules = read(document).path("module");
            modules.fieldNames()
                    .forEachRemaining(name -> flatten(
                            document.name() + "/" + formerly(document, name), comparable(modules.path(name)), lines));
        }
        return lines;
    }

    private static void flatten(String path, JsonNode node, Set<String> lines) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), lines));
        } else {
            lines.add(path + " = " + inOrder(node));
        }
    }

    /** Lists that go by the names of elements come in another order; of those that are given here, none has a meaning. */
    private static List<String> inOrder(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::toString).sorted().toList()
                : List.of(node.toString());
    }

    private static String formerly(Document document, String call) {
        return document.moves().stream()
                .filter(move -> move.to().equals("module." + call) && call.startsWith("renamed_"))
                .map(move -> move.from().substring("module.".length()))
                .findFirst()
                .orElse(call);
    }

    private static JsonNode comparable(JsonNode call) {
        var copy = call.deepCopy();
        copy.findParents("tandem:element").forEach(parent -> ((ObjectNode) parent).remove(IN_PLACE));
        copy.findParents("description").forEach(parent -> ((ObjectNode) parent).remove(IN_PLACE));
        var text = REFERENCE
                .matcher(copy.toString())
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().replace("renamed_", "").replace("\\\"" + NEW, "\\\"")));
        return read(text);
    }

    private static Topology renamed(Topology topology, Element chosen) {
        return topology.changed(element -> isChosen(element, chosen) ? renamed(element) : element);
    }

    private static boolean isChosen(Element element, Element chosen) {
        return element.getClass().equals(chosen.getClass())
                && element.identity().equals(chosen.identity());
    }

    /** The same record under another name. */
    private static Element renamed(Element element) {
        var before = element.identity();
        var identity = new Identity(NEW + before.name(), List.of(before.name()), before.origin());
        try {
            var parts = element.getClass().getRecordComponents();
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new Object[parts.length];
            for (var i = 0; i < parts.length; i++) {
                var value = parts[i].getAccessor().invoke(element);
                values[i] = value instanceof Identity ? identity : value;
            }
            return (Element) element.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static boolean isNamed(Element element) {
        return !element.identity().isDomain() && element.formerNames().isEmpty() && hasFormerNames(element);
    }

    private static boolean hasFormerNames(Element element) {
        return Arrays.stream(element.getClass().getMethods())
                .anyMatch(method -> method.getName().equals("formerly"));
    }

    private static JsonNode read(Document document) {
        return read(document.json());
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LongStream soundSeeds() {
        return RandomTopology.soundSeeds(SEEDS);
    }
}
