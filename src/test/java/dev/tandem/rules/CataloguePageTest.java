package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.independence.RegionIndependence;
import dev.tandem.systems.TestReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/catalogue.md} says of each mistake what holds it off; what it names is there, and of the kind it says. */
class CataloguePageTest {

    private static final Path PAGE = Path.of("docs/catalogue.md");
    private static final int MISTAKES = 67;
    private static final int CHANGES = 7;

    private static final Pattern RULE = Pattern.compile("\\[([a-z/-]+)]\\(rules/([a-z/-]+)\\.md\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test\\.\\w+|modules/[a-z0-9-]+: \\w+)`");

    @Test
    void leavesNoMistakeOut() throws IOException {
        assertThat(mistakes().map(Mistake::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MISTAKES).boxed().toList());
    }

    @Test
    void listsTheChangesThatOnlyAPlanShows() throws IOException {
        var lines = Files.readAllLines(PAGE);
        var changes = lines.subList(lines.indexOf("## Changes that a plan would make"), lines.size());
        assertThat(changes).filteredOn(line -> line.startsWith("- ")).hasSize(CHANGES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesRulesThatExist(Mistake mistake) {
        var known = Stream.concat(Rules.ids().stream(), RegionIndependence.rules().stream());
        assertThat(known).containsAll(mistake.rules());
        assertThat(mistake.pages()).isEqualTo(mistake.rules());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesTestsThatExist(Mistake mistake) {
        assertThat(mistake.tests()).allSatisfy(test -> TestReference.of(test).check());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isHeldByWhatItSays(Mistake mistake) {
        assertThat(mistake.means()).isNotEmpty().allMatch(mistake::hasEvidenceFor);
    }

    static Stream<Mistake> mistakes() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(Mistake::of);
    }

    /** A line of the table: the mistake, what holds it off, and how. */
    record Mistake(int number, String text, List<String> means, String how) {

        static Mistake of(String line) {
            var cells = line.replaceFirst("^\\| ", "").replaceFirst(" \\|$", "").split(" \\| ", -1);
            assertThat(cells).as("cells of \"%s\"", line).hasSize(4);
            return new Mistake(Integer.parseInt(cells[0]), cells[1], List.of(cells[2].split(", ")), cells[3]);
        }

        List<String> rules() {
            return found(RULE, 1);
        }

        List<String> pages() {
            return found(RULE, 2);
        }

        List<String> tests() {
            return found(TEST, 1);
        }

        boolean hasEvidenceFor(String means) {
            return switch (means) {
                case "rule" -> !rules().isEmpty();
                case "language", "proof" -> !tests().isEmpty();
                case "module" -> tests().stream().anyMatch(test -> test.matches("modules/.*: reject_.*"));
                case "not held" -> how.matches("(?s).*[A-Z][^|]*\\.");
                default -> false;
            };
        }

        private List<String> found(Pattern pattern, int group) {
            var all = new ArrayList<String>();
            pattern.matcher(how).results().forEach(match -> all.add(match.group(group)));
            return all;
        }

        @Override
        public String toString() {
            return number + " " + text;
        }
    }
}
