package dev.tandem.changes;

import static dev.tandem.Tandem.activeMq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.UserTopology;
import dev.tandem.element.Kinds;
import dev.tandem.harness.Examples;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.KeepsData;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/changes.md says what was planned: by the files of changes, by the drills' renames, and by synth. */
class ChangesPageTest {

    private static final Path PAGE = Path.of("docs/changes.md");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- changes: generated -->\\n\\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final Set<String> UPDATE = Set.of("true", "");

    private static final Topology EVERY_KIND = UserTopology.in(ExampleSource.file(ExampleSource.EVERY_KIND));
    private static final String UNTESTED = "not tested";
    private static final String NAME = "name";

    private final List<PlannedChange> planned = Examples.all().stream()
            .map(Topology::name)
            .flatMap(system -> PlannedChange.of(system).stream())
            .toList();

    /** {@code mvn test -Dtest=ChangesPageTest -Dtandem.update} writes the table instead. */
    @Test
    void itsTableIsWhatWasPlanned() throws IOException {
        var page = Files.readString(PAGE);
        var expected = TABLE.matcher(page)
                .replaceAll(block -> block.group(1) + Matcher.quoteReplacement(table()) + "\n" + block.group(2));
        if (UPDATE.contains(System.getProperty("tandem.update", "false"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
        assertThat(expected).contains("| database | in place |");
    }

    @Test
    void everyElementAndChangeOfTheFilesIsInTheTable() {
        assertThat(planned)
                .filteredOn(change -> !change.element().isEmpty())
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(elements()).containsKey(change.element());
                    assertThat(change.kind()).isIn("rename", "remove", "re-key", "resize", "upgrade");
                });
    }

    @Test
    void everyChangeHasAnOutcomeAndThoseOfTheTableAreKnown() {
        assertThat(planned).hasSizeGreaterThanOrEqualTo(20).allSatisfy(change -> {
            assertThat(change.outcome()).as(change.title()).isNotEmpty();
            assertThat(change.element().isEmpty() || refused(change).isPresent() || isPlanned(change))
                    .as(change.title() + " was planned or refused")
                    .isTrue();
        });
    }

    private String table() {
        var rows = elements().values().stream().map(this::row).collect(Collectors.joining());
        return "| Element | Rename | Remove | Another key, engine or kind | Resize | Upgrade | Move to another region |\n"
                + "|---|---|---|---|---|---|---|\n" + rows;
    }

    private String row(Element element) {
        return "| "
                + Stream.of(
                                element.kind(),
                                renamed(element),
                                cell(element, "remove").orElseGet(() -> removed(element)),
                                fixed(element).or(() -> cell(element, "re-key")).orElse(UNTESTED),
                                cell(element, "resize").orElse(UNTESTED),
                                cell(element, "upgrade").orElse(UNTESTED),
                                "refused: `" + SiteChanges.REGION + "`")
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** One element of every kind in the examples, which are drilled, and of those that the examples lack. */
    private static SortedMap<String, Element> elements() {
        var elements = new TreeMap<String, Element>();
        Stream.concat(drilled(), Stream.concat(EVERY_KIND.elements().stream(), Stream.of(activeMq("broker"))))
                .filter(element -> !element.identity().isDomain())
                .forEach(element -> elements.putIfAbsent(element.kind(), element));
        return elements;
    }

    private static Stream<Element> drilled() {
        return Examples.all().stream().flatMap(system -> system.elements().stream());
    }

    private String renamed(Element element) {
        var drilled = Stream.concat(Examples.all().stream(), Stream.of(EVERY_KIND))
                .filter(system -> ExampleSource.DRILLED.contains(system.name()))
                .flatMap(system -> system.elements().stream())
                .anyMatch(other -> other.kind().equals(element.kind()));
        return cell(element, "rename").orElse(drilled ? "in place" : UNTESTED);
    }

    private static String removed(Element element) {
        return data(element).findAny().isPresent() ? "refused: `" + DataChanges.GOES + "`" : UNTESTED;
    }

    /** The arguments that synth lets nothing else be given. */
    private static Optional<String> fixed(Element element) {
        var arguments = data(element)
                .flatMap(data -> data.fixed().stream())
                .filter(argument -> !argument.equals(NAME))
                .distinct()
                .sorted()
                .map(argument -> "`" + argument + "`")
                .collect(Collectors.joining(", "));
        return Optional.of("refused: `" + DataChanges.REPLACED + "` (" + arguments + ")")
                .filter(words -> !arguments.isEmpty());
    }

    private static Stream<DataModule> data(Element element) {
        return Kinds.<KeepsData>facet(element, KeepsData.class).stream().flatMap(kind -> kind.dataModules().stream());
    }

    /** What came of the change of that kind that was planned, if one was. */
    private Optional<String> cell(Element element, String kind) {
        return planned.stream()
                .filter(change ->
                        change.element().equals(element.kind()) && change.kind().equals(kind))
                .findFirst()
                .map(ChangesPageTest::words);
    }

    private static String words(PlannedChange change) {
        return refused(change)
                .orElseGet(() -> change.outcome().stream().anyMatch(line -> line.matches("\\w+ (replaces|destroys) .*"))
                        ? "replaced"
                        : "in place");
    }

    private static Optional<String> refused(PlannedChange change) {
        return change.outcome().stream()
                .filter(line -> line.startsWith("synth: error "))
                .map(line -> "`" + line.split(" ", -1)[2] + "`")
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(rules -> "refused: " + rules);
    }

    private static boolean isPlanned(PlannedChange change) {
        return change.outcome().stream().noneMatch(line -> line.contains(" cannot be planned: "));
    }
}
