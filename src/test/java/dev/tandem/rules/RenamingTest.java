package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.findings;
import static dev.tandem.rules.Healthy.sites;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.topology.Element;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the findings about names suggest is Java, in the words of the language. */
class RenamingTest {

    private static final Pattern SUGGESTED = Pattern.compile(" as in (.*)\\.$");

    @Test
    void writesAFileSystemAsTheLanguageDoes() {
        var topology = sites().with(postgres("ledger"), fileSystem("ledger")).build();
        assertThat(findings(new NamesAreUnique(), topology))
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("Rename one of them, as in fileSystem(\"ledger-file-system\").");
    }

    @Test
    void suggestsNoNameThatIsTaken() {
        var topology = sites().with(secret("ledger"), postgres("ledger"), secret("ledger-secret"))
                .build();
        assertThat(Renaming.fix(topology, secret("ledger")))
                .isEqualTo("Rename one of them, as in secret(\"ledger-secret-2\").");
    }

    @Test
    void compilesWhateverElementIsRenamed() {
        assertCompiles(elements().stream().map(element -> Renaming.written(element, element.name())));
    }

    @Test
    void compilesWhateverNameIsGivenTwice() {
        var fixes = elements().stream()
                .filter(element -> !element.name().equals("ledger"))
                .map(element -> sites().with(element, secret(element.name())).build())
                .flatMap(topology -> findings(new NamesAreUnique(), topology).stream());
        assertCompiles(fixes.map(RenamingTest::suggestion));
    }

    @Test
    void compilesWhateverClashesInAStackOrInAws() {
        var clashing = Stream.of(
                        sites().with(auroraPostgres("ledger"), auroraMysql("ledger-reader")),
                        sites().with(alerts("ops").email(variable("operations")), topic("ops-topic")),
                        sites().with(queue("orders"), queue("orders-dead-letters")),
                        sites().with(topic("letters-feedback"), mail("letters", "bank.example")),
                        sites().with(mysql("ledger").readReplicas(1), sqlServer("ledger-1")),
                        sites().with(kubernetes("network")))
                .map(builder -> builder.build());
        assertCompiles(clashing.flatMap(topology -> Rules.check(topology, NameClashes::of).findings().stream())
                .filter(finding -> finding.fix().startsWith("Rename one of them"))
                .map(RenamingTest::suggestion));
    }

    private static List<Element> elements() {
        var books = mysql("books").readReplicas(1);
        return List.of(
                postgres("a"),
                mysql("b"),
                mariadb("c"),
                oracle("d"),
                sqlServer("e"),
                sqlServer("f").enterpriseEdition(),
                auroraPostgres("g"),
                auroraMysql("h"),
                fileSystem("i"),
                search("j"),
                rabbitMq("k"),
                activeMq("l"),
                topic("m"),
                queue("n"),
                key("o"),
                mail("q", "bank.example"),
                service("r").port(80),
                nodes("s").hotCold(),
                kubernetes("t"),
                bastion("u"),
                loadBalancer("v"),
                accelerator("w"),
                staticSite("pages"),
                alerts("x"),
                backupPlan("y"),
                releaseGate("z").of(books));
    }

    private static String suggestion(Finding finding) {
        var suggested = SUGGESTED.matcher(finding.fix());
        assertThat(suggested.find()).as(finding.fix()).isTrue();
        return suggested.group(1);
    }

    private static void assertCompiles(Stream<String> suggestions) {
        var statements = suggestions.map(suggestion -> suggestion + ";").toList();
        assertThat(statements).hasSizeGreaterThan(5);
        assertThatNoException().isThrownBy(() -> Snippets.of(Map.of(
                        "Suggested", statements.stream().collect(Collectors.joining("\n", "", "\nreturn null;"))))
                .definition("Suggested"));
    }
}
