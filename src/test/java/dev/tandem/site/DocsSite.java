package dev.tandem.site;

import dev.tandem.page.SiteStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documentation as HTML: all Markdown, the five proofs with their pages, the rules, and the language. */
public final class DocsSite {

    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

    /** Pages that stand in no file, by where they would stand. */
    private static final Path LANGUAGE = Path.of("docs/language.md");

    private static final Path RULES = Path.of("docs/rules.md");
    private static final Path PROOFS = Path.of("docs/proofs.md");

    private static final Map<String, Path> MENU = new TreeMap<>(Map.of(
            "Catalogue", Path.of("docs/catalogue.md"),
            "Guide", Path.of("docs/guide.md"),
            "Language", LANGUAGE,
            "Overview", Path.of("README.md"),
            "Proofs", PROOFS,
            "Rules", RULES,
            "Systems", Path.of("docs/systems.md")));

    private final MarkdownPages markdown = new MarkdownPages();
    private final Map<String, String> pages = new TreeMap<>();
    private final Path target;

    private DocsSite(Path target) {
        this.target = target;
    }

    /** Writes the site to the folder of that name. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /** Writes the site to a folder; what else is in the folder stays. */
    static void write(Path target) throws IOException {
        new DocsSite(target).write();
    }

    private void write() throws IOException {
        for (var file : markdownFiles()) {
            page(file, Files.readString(file));
        }
        page(LANGUAGE, LanguageReference.read().markdown());
        page(RULES, rules());
        page(PROOFS, proofs());
        MENU.values().stream().filter(Files::exists).forEach(markdown.linked()::add);
        linked();
        for (var page : pages.entrySet()) {
            var file = target.resolve(page.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, page.getValue());
        }
    }

    private static List<Path> markdownFiles() throws IOException {
        try (var docs = Files.walk(Path.of("docs"));
                var examples = Files.walk(Path.of("examples"))) {
            return Stream.of(
                            Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of("CONTRIBUTING.md")),
                            docs,
                            examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** What links lead to and is no page yet: pictures and pages as they are, other files as text. */
    private void linked() throws IOException {
        Set<Path> done = new HashSet<>();
        for (var open = List.copyOf(markdown.linked()); !open.isEmpty(); ) {
            for (var file : open) {
                done.add(file);
                var address = MarkdownPages.address(file);
                if (pages.containsKey(address)) {
                    continue;
                }
                var text = Files.readString(file);
                if (address.equals(file.toString())) {
                    pages.put(address, text);
                } else if (file.toString().endsWith(".md")) {
                    page(file, text);
                } else {
                    pages.put(
                            address,
                            document(
                                    file,
                                    file.toString(),
                                    "<h1>" + file + "</h1>\n<pre tabindex=\"0\"><code>" + SiteStyle.text(text)
                                            + "</code></pre>\n"));
                }
            }
            open = markdown.linked().stream()
                    .filter(file -> !done.contains(file))
                    .toList();
        }
    }

    private void page(Path file, String text) {
        pages.put(MarkdownPages.address(file), document(file, title(text, file), markdown.html(file, text)));
    }

    private static String title(String text, Path file) {
        return TITLE.matcher(text)
                .results()
                .map(found -> found.group(1).replace("`", ""))
                .findFirst()
                .orElse(file.toString());
    }

    private static String document(Path file, String title, String body) {
        var menu = MENU.entrySet().stream()
                .map(one -> "<li><a href=\"" + MarkdownPages.relative(file, one.getValue()) + "\">" + one.getKey()
                        + "</a></li>")
                .collect(Collectors.joining());
        return SiteStyle.document(title, menu, body);
    }

    private String rules() throws IOException {
        var byCategory = new TreeMap<String, List<String>>();
        try (var files = Files.walk(Path.of("docs/rules"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                var path = Path.of("docs").relativize(file);
                byCategory
                        .computeIfAbsent(path.getName(1).toString(), any -> new ArrayList<>())
                        .add("- [" + title(Files.readString(file), file) + "](" + path + ")\n");
            }
        }
        return "# Rules\n\n"
                + byCategory.entrySet().stream()
                        .map(one -> "## " + one.getKey() + "\n\n" + String.join("", one.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String proofs() throws IOException {
        try (var files = Files.list(Path.of("docs/proofs"))) {
            return "# The five proofs\n\n| system | proof | what fails | picture | runbook |\n| --- | --- | --- | --- | --- |\n"
                    + files.map(file -> file.getFileName().toString().replace(".txt", ""))
                            .sorted()
                            .map(name -> "| [" + name + "](../examples/" + name + "/README.md) | [proof](proofs/" + name
                                    + ".txt) | [page](pages/" + name + ".html) | [picture](pictures/" + name
                                    + ".svg) | [runbook](../generated/runbooks/" + name + ".md) |\n")
                            .collect(Collectors.joining());
        }
    }
}
