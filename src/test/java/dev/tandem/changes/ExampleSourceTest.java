package dev.tandem.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.lowering.KeepsData;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples as their users change them: what each edit of the source comes to before anything is planned. */
class ExampleSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"bank", "corda", "flask", "morpheus", "wordpress"})
    void everyChangeOfItsFileCompiles(String system, @TempDir Path folder) {
        for (var change : PlannedChange.of(system)) {
            var changed = ExampleSource.of(system).with(change).compiled(folder.resolve(change.title()));
            assertThat(changed.name()).as(change.title()).isEqualTo(system);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "corda", "everykind", "flask", "morpheus", "wordpress"})
    void aRenameOfEverythingThatSaysTheFormerNamesIsQuiet(String system, @TempDir Path folder) {
        var deployed = ExampleSource.of(system).compiled(folder.resolve("deployed"));
        var renamed = ExampleSource.of(system).renamed().compiled(folder.resolve("renamed"));
        assertThat(renamed.elements().stream()
                        .filter(element -> !element.formerNames().isEmpty()))
                .as("renamed")
                .hasSameSizeAs(deployed.elements().stream()
                        .filter(ExampleSourceTest::isNamed)
                        .toList());
        assertThat(change(deployed, renamed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "corda", "everykind", "flask", "morpheus", "wordpress"})
    void aRenameOfEverythingWithoutTheFormerNamesIsAnErrorForEveryElementWithData(String system, @TempDir Path folder) {
        var deployed = ExampleSource.of(system).compiled(folder.resolve("deployed"));
        var renamed = ExampleSource.of(system).renamedSilently().compiled(folder.resolve("renamed"));
        assertThat(change(deployed, renamed))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("change/data-goes"))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrderElementsOf(deployed.elements().stream()
                        .filter(ExampleSourceTest::isNamed)
                        .filter(ExampleSourceTest::keepsData)
                        .map(element -> deployed.subject(element.name()))
                        .distinct()
                        .toList());
    }

    private static boolean isNamed(Element element) {
        return !element.identity().isDomain();
    }

    private static boolean keepsData(Element element) {
        return Kinds.facet(element, KeepsData.class).isPresent();
    }

    private static List<Finding> change(Topology before, Topology after) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(before).forEach(document -> texts.put(document.name(), document.json()));
        return new ChangeCheck(new CommittedStacks("generated", texts)).of(after);
    }
}
