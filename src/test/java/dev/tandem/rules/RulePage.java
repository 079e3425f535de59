package dev.tandem.rules;

import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page under {@code docs/rules}, taken apart. */
record RulePage(String rule, String text) {

    static final List<String> SECTIONS = List.of("Asks", "Avoid", "Prefer", "Why", "When to accept it", "Sources");

    static final int LONGEST_TITLE = 70;

    private static final Path FOLDER = Path.of("docs", "rules");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern SNIPPET = Pattern.compile("(?s)^\\s*```java\\n(.*)```\\s*$");

    static List<RulePage> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(RulePage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePage read(Path file) {
        try {
            var name = FOLDER.relativize(file).toString().replace('\\', '/');
            return new RulePage(name.substring(0, name.length() - ".md".length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first line says, without the mark of a heading. */
    String title() {
        return text.lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    List<String> headings() {
        return HEADING.matcher(text).results().map(match -> match.group(1)).toList();
    }

    String section(String heading) {
        var start = text.indexOf("\n## " + heading + "\n") + heading.length() + 5;
        var end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** The topology definition that a section shows, compiled. */
    TopologyDefinition snippet(String heading) {
        if (body(heading).isEmpty()) {
            throw new IllegalStateException(rule + ": \"" + heading + "\" is not one block of Java");
        }
        return Compiled.SNIPPETS.definition(className(heading));
    }

    private Optional<String> body(String heading) {
        var body = SNIPPET.matcher(section(heading));
        return body.matches() ? Optional.of(body.group(1)) : Optional.empty();
    }

    private Stream<Map.Entry<String, String>> bodies() {
        return Stream.of("Avoid", "Prefer")
                .flatMap(heading -> body(heading).stream().map(body -> Map.entry(className(heading), body)));
    }

    /** The snippets of all pages, once somebody asks for the first. */
    private static final class Compiled {

        static final Snippets SNIPPETS = Snippets.of(all().stream()
                .flatMap(RulePage::bodies)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String className(String heading) {
        return heading + "_" + rule.replaceAll("[^a-z]", "_");
    }

    @Override
    public String toString() {
        return rule;
    }
}
