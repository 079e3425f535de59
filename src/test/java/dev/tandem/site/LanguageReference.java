package dev.tandem.site;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * The words of the language, from their Javadoc: those of {@code Tandem}, and of every element and part of a topology the
 * methods that answer another one of the same type.
 */
final class LanguageReference {

    private static final Path SOURCES = Path.of("src/main/java/dev/tandem");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link|linkplain)\\s+([^}]*)}", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("(?s)\\bDefault:\\s+(.*?\\.)(?:\\s|$)");

    private final List<String> examples;
    private final SortedMap<String, List<Word>> types = new TreeMap<>();
    private final SortedMap<String, String> about = new TreeMap<>();

    /** A method, with what its Javadoc says. */
    record Word(String signature, String name, String text, String usual, String units) {}

    private LanguageReference(List<String> examples) {
        this.examples = List.copyOf(examples);
    }

    /** The words of the language, by type; those of {@code Tandem} are the first ones of a sentence. */
    static LanguageReference read() throws IOException {
        var reference = new LanguageReference(lines());
        var files = Stream.of("Tandem.java", "topology", "element", "values")
                .map(SOURCES::resolve)
                .filter(Files::exists)
                .flatMap(LanguageReference::sources)
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                reference.new Scanner(docs).scan(new TreePath(unit), null);
            }
        }
        return reference;
    }

    SortedMap<String, List<Word>> types() {
        return types;
    }

    /** All of it as Markdown. */
    String markdown() {
        return "# The language\n\nEvery word, from its Javadoc, with its default and a line of the examples that uses it."
                + " What a word takes names its unit: a `Duration` is written `minutes(15)`, `hours(2)` or `days(7)`.\n\n"
                + types.entrySet().stream()
                        .map(type -> "## " + type.getKey() + "\n\n" + about.getOrDefault(type.getKey(), "") + "\n\n"
                                + table(type.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String table(List<Word> words) {
        return "| word | what it does | units | default | example |\n| --- | --- | --- | --- | --- |\n"
                + words.stream()
                        .map(word ->
                                "| `" + word.signature + "` | " + cell(word.text) + " | " + cell(word.units) + " | "
                                        + cell(word.usual) + " | "
                                        + example(word)
                                                .map(line -> "`" + cell(line) + "`")
                                                .orElse("") + " |\n")
                        .collect(Collectors.joining());
    }

    /** The shortest line of the examples that uses a word. */
    private Optional<String> example(Word word) {
        var call = Pattern.compile("\\b" + word.name + "\\(");
        return examples.stream()
                .filter(line -> call.matcher(line).find())
                .min((one, other) -> one.length() != other.length()
                        ? Integer.compare(one.length(), other.length())
                        : one.compareTo(other));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }

    private static List<String> lines() throws IOException {
        try (var files = Files.walk(Path.of("examples"))) {
            var all = new ArrayList<String>();
            for (var file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("//") && !line.startsWith("*") && !line.startsWith("import"))
                        .filter(line -> line.length() < 100 && !line.contains("`"))
                        .forEach(all::add);
            }
            return all;
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var doc = docs.getDocCommentTree(getCurrentPath());
            if (doc != null && isWord(method, type)) {
                var name = type.getSimpleName().toString();
                types.computeIfAbsent(name, any -> new ArrayList<>()).add(word(method, doc));
                var own = docs.getDocCommentTree(getCurrentPath().getParentPath());
                if (own != null) {
                    about.put(name, prose(own.getFullBody().toString()));
                }
            }
            return super.visitMethod(method, null);
        }

        private static boolean isWord(MethodTree method, ClassTree type) {
            var isPublic = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (!isPublic
                    || method.getReturnType() == null
                    || !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return false;
            }
            var isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
            var isOwn = method.getReturnType()
                    .toString()
                    .equals(type.getSimpleName().toString());
            return type.getSimpleName().contentEquals("Tandem") || (!isStatic && isOwn);
        }

        private static Word word(MethodTree method, DocCommentTree doc) {
            var text = joined(doc.getFullBody());
            var usual = DEFAULT.matcher(text);
            var tags = doc.getBlockTags().stream()
                    .map(Object::toString)
                    .filter(tag -> tag.startsWith("@param") && !tag.startsWith("@param <"))
                    .map(tag -> prose(tag.replaceFirst("@param (\\w+)", "`$1`:")))
                    .collect(Collectors.joining("; "));
            var parameters = method.getParameters().stream()
                    .map(parameter -> parameter.getType() + " " + parameter.getName())
                    .collect(Collectors.joining(", "));
            return new Word(
                    method.getName() + "(" + parameters + ")",
                    method.getName().toString(),
                    prose(DEFAULT.matcher(text).replaceAll("")),
                    usual.find() ? prose(usual.group(1)) : text.contains("This is also the default.") ? "this" : "",
                    tags);
        }

        private static String joined(List<?> parts) {
            return parts.stream().map(Object::toString).collect(Collectors.joining());
        }

        /** Javadoc as Markdown. */
        private static String prose(String javadoc) {
            return TAG.matcher(javadoc)
                    .replaceAll("`$1`")
                    .replaceAll("</?(p|b|em|i|ul|li|pre)>", " ")
                    .replaceAll("(?m)^\\s+", "");
        }
    }
}
