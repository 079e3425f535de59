package dev.tandem.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The documentation as a site: {@code mvn test -Dtest=DocsSiteTest} writes it to {@code target/site}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsSiteTest {

    private static final Path SITE = Path.of("target/site");

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private final Map<Path, String> pages = new TreeMap<>();

    @TempDir
    Path sample;

    @BeforeAll
    void write() throws IOException {
        DocsSite.write(SITE);
        for (var file : files().filter(one -> one.toString().endsWith(".html")).toList()) {
            pages.put(SITE.relativize(file), Files.readString(file));
        }
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.walk(SITE)) {
            return files.filter(file -> !file.startsWith(SITE.resolve("jacoco"))).sorted().toList().stream();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(pages.entrySet().stream().flatMap(page -> references(page.getValue())
                        .filter(reference -> !reference.startsWith("https:"))
                        .filter(reference -> !reference.startsWith("#fail="))
                        .filter(reference -> !leads(page.getKey(), reference))
                        .map(reference -> page.getKey() + " to " + reference)))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromOutside() {
        assertThat(pages.values()).allSatisfy(page -> {
            assertThat(page).contains("default-src 'none'").doesNotContain("src=\"http", "<link ", "@import");
        });
    }

    @Test
    void theLanguageReferenceHasEveryWordWithItsDefault() throws IOException {
        var types = LanguageReference.read().types();
        assertThat(types).containsKeys("Tandem", "Database", "Service", "Topology");
        assertThat(types.get("Database")).anySatisfy(word -> {
            assertThat(word.name()).isEqualTo("standbyInAnotherZone");
            assertThat(word.usual()).isNotEmpty();
        });
        assertThat(pages.get(Path.of("docs/language.html"))).contains("standbyInAnotherZone");
    }

    @Test
    void aSampleIsAccessible() throws IOException {
        for (var name : List.of(
                "index.html",
                "docs/guide.html",
                "docs/catalogue.html",
                "docs/rules.html",
                "docs/proofs/bank.txt.html")) {
            var copy = sample.resolve(name);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(SITE.resolve(name), copy);
        }
        Files.createDirectories(sample.resolve("docs/pictures"));
        Files.copy(SITE.resolve("docs/pictures/bank.svg"), sample.resolve("docs/pictures/bank.svg"));
        Browser.run("every.test.mjs", sample.toString()).orFail();
    }

    private static Stream<String> references(String page) {
        return REFERENCE.matcher(page).results().map(found -> found.group(1));
    }

    private boolean leads(Path from, String reference) {
        int hash = reference.indexOf('#');
        var path = hash < 0 ? reference : reference.substring(0, hash);
        var to = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        return Files.isRegularFile(SITE.resolve(to))
                && (hash < 0 || pages.getOrDefault(to, "").contains("id=\"" + reference.substring(hash + 1) + "\""));
    }
}
