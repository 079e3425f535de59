package dev.tandem.cli;

import dev.tandem.diagnostics.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The files of a new repository.
 *
 * @param name of the topology
 * @param jbang whether JBang runs it, not Maven
 */
record Template(String name, boolean jbang) {

    private static final Map<String, String> MAVEN = Map.ofEntries(
            Map.entry("pom.xml", "pom.xml"),
            Map.entry("tandem", "tandem"),
            Map.entry("tandem.properties", "tandem.properties"),
            Map.entry("src/main/java/@package@/@Class@.java", "Topology.java.txt"),
            Map.entry("src/main/java/@package@/bootstrap.sh", "bootstrap.sh"),
            Map.entry("src/test/java/@package@/@Class@Test.java", "TopologyTest.java.txt"),
            Map.entry(".gitignore", "gitignore"),
            Map.entry(".gitattributes", "gitattributes"),
            Map.entry(".github/workflows/tandem.yml", "github.yml"),
            Map.entry(".gitlab-ci.yml", "gitlab.yml"),
            Map.entry("README.md", "README.md"));

    private static final Map<String, String> JBANG = Map.of(
            "@Class@.java", "jbang.java.txt",
            "bootstrap.sh", "bootstrap.sh",
            "tandem.properties", "tandem.properties",
            ".gitignore", "gitignore",
            ".gitattributes", "gitattributes",
            "README.md", "jbang-README.md");

    /** A file, and whether it is a program that is run by its name. */
    record File(String text, boolean isProgram) {}

    /** The files by their path. */
    SortedMap<String, File> files() {
        var files = new TreeMap<String, File>();
        (jbang ? JBANG : MAVEN)
                .forEach((path, resource) -> files.put(
                        filled(path),
                        new File(filled(read(resource)), resource.equals("tandem") || path.startsWith("@"))));
        return Collections.unmodifiableSortedMap(files);
    }

    private String filled(String text) {
        var source = jbang ? type(name) + ".java" : "src/main/java/" + packageName() + "/" + type(name) + ".java";
        return text.replace("@name@", name)
                .replace("@Class@", type(name))
                .replace("@package@", packageName())
                .replace("@source@", source)
                .replace("@sources@", jbang ? source : "src/main/java")
                .replace("@version@", Release.CURRENT.version());
    }

    /** The words of the name as Java joins them. */
    static String type(String name) {
        return Stream.of(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String packageName() {
        var joined = name.replace("-", "");
        return SourceVersion.isKeyword(joined) ? joined + "_" : joined;
    }

    private static String read(String resource) {
        try (var text = Template.class.getResourceAsStream("init/" + resource)) {
            if (text == null) {
                throw new IllegalStateException("The template " + resource + " is missing from this build.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
