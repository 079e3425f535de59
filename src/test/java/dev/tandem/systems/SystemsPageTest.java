package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/systems.md} says where in the output each item of each system is, and which test holds it; it is true. */
class SystemsPageTest {

    private static final Path PAGE = Path.of("docs/systems.md");

    /** How many items the reference documents ask of each system. */
    private static final Map<String, Integer> ITEMS =
            Map.of("Bank", 25, "Corda", 17, "Flask", 15, "Morpheus", 24, "WordPress", 16);

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void leavesNoItemOut(String system) throws IOException {
        assertThat(items().filter(item -> item.system().equals(system)).map(Item::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS.getOrDefault(system, 0))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void isWhereThePageSays(Item item) {
        assertThat(item.places()).isNotEmpty().allSatisfy(place -> Place.of(place)
                .check());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void isHeldByATest(Item item) {
        assertThat(item.tests()).isNotEmpty().allSatisfy(test -> TestReference.of(test)
                .check());
    }

    static Stream<String> systems() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3));
    }

    static Stream<Item> items() throws IOException {
        var items = new ArrayList<Item>();
        var system = "";
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                system = line.substring(3);
            }
            if (line.matches("\\| \\d+ \\|.*")) {
                items.add(Item.of(system, line));
            }
        }
        return items.stream();
    }

    /** A line of the table: item, where it is, what holds it; code in back quotes, several joined by line breaks. */
    record Item(String system, int number, List<String> places, List<String> tests) {

        static Item of(String system, String line) {
            var cells = line.split(" \\| ", -1);
            assertThat(cells).as("cells of \"%s\"", line).hasSize(4);
            return new Item(system, Integer.parseInt(cells[0].replace("| ", "")), code(cells[2]), code(cells[3]));
        }

        private static List<String> code(String cell) {
            var parts = cell.replaceFirst(" \\|$", "").split("`", -1);
            return IntStream.range(0, parts.length)
                    .filter(part -> part % 2 == 1)
                    .mapToObj(part -> parts[part])
                    .toList();
        }

        @Override
        public String toString() {
            return system + " " + number;
        }
    }
}
