package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.harness.Javac;
import dev.tandem.harness.TandemModule;
import dev.tandem.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that findings suggest are calls of the language: each is compiled, on whatever has such a method. */
class FixesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem");

    private static final Pattern CALL = Pattern.compile("(?<![\\w\"/-])\\.?([a-z][A-Za-z]*)\\(");
    private static final Pattern NAME_AS_ARGUMENT = Pattern.compile("(?<=[(,] ?)[a-z][A-Za-z0-9]*(?=[,)])");

    @TempDir
    private Path folder;

    @Test
    void everySuggestedCallCompiles() {
        var calls = new ArrayList<>(suggested());
        assertThat(calls).hasSizeGreaterThan(60);
        var wrong = new TreeSet<String>();
        var sources = new TreeSet<String>();
        for (int index = 0; index < calls.size(); index++) {
            var methods = methods(index, calls.get(index));
            if (methods.isEmpty()) {
                wrong.add(calls.get(index) + ": nothing in the language has such a method");
            }
            sources.addAll(methods);
        }
        var faulty = Javac.faulty(written(sources), folder.resolve("classes"), "-Xmaxerrs", "100000");
        for (int index = 0; index < calls.size(); index++) {
            var methods = methods(index, calls.get(index));
            if (!methods.isEmpty()
                    && methods.stream().allMatch(method -> faulty.contains(className(method) + ".java"))) {
                wrong.add(calls.get(index) + ": does not compile");
            }
        }
        assertThat(faulty).as("calls on types they are not meant for").isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private Path written(Set<String> sources) {
        Map<String, String> files =
                sources.stream().collect(Collectors.toMap(source -> className(source) + ".java", FixesTest::unit));
        return Javac.write(folder.resolve("sources"), files);
    }

    private static String className(String source) {
        var found = Pattern.compile("f\\d+_\\d+").matcher(source);
        return found.find() ? found.group() : "none";
    }

    private static String unit(String source) {
        return "import static dev.tandem.Tandem.*;\n\nclass " + className(source) + " {\n    static <T> T any() {\n"
                + "        return null;\n    }\n\n    " + source + "\n}\n";
    }

    /** One method for each type that a call may be meant for. */
    private static List<String> methods(int index, String call) {
        var java = NAME_AS_ARGUMENT.matcher(call).replaceAll("any()");
        var first = CALL.matcher(call);
        if (!first.find()) {
            return List.of();
        }
        var receivers = receivers(first.group(1));
        return call.startsWith(".")
                ? Stream.iterate(0, next -> next < receivers.size(), next -> next + 1)
                        .map(next -> "static Object f" + index + "_" + next + "(" + receivers.get(next)
                                + " it) {\n        return it" + java + ";\n    }")
                        .toList()
                : List.of("static Object f" + index + "_0() {\n        return " + java + ";\n    }");
    }

    private static List<String> receivers(String method) {
        return HOUSE.stream()
                .filter(type -> TandemModule.exported().contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getAllMethods().stream()
                        .anyMatch(one -> one.getName().equals(method)))
                .map(JavaClass::getName)
                .map(name -> name.replace('$', '.'))
                .sorted()
                .toList();
    }

    /** What the findings on every broken topology suggest, without what leaves the arguments to the reader. */
    private static Set<String> suggested() {
        var calls = new TreeSet<String>();
        SabotageTest.breaks()
                .map(broken -> (Topology) broken.get()[1])
                .flatMap(topology -> Rules.check(topology, NameClashes::of).findings().stream())
                .map(Finding::fix)
                .forEach(fix -> calls.addAll(calls(fix)));
        calls.removeIf(call -> call.contains("...") || call.contains("<"));
        return calls;
    }

    private static List<String> calls(String fix) {
        var calls = new ArrayList<String>();
        var matcher = CALL.matcher(fix);
        int from = 0;
        while (matcher.find(from)) {
            int end = end(fix, matcher.end());
            calls.add(fix.substring(matcher.start(), end));
            from = end;
        }
        return calls;
    }

    /** Where a call ends that begins with an open parenthesis, with the calls on its result. */
    private static int end(String text, int open) {
        int depth = 1;
        int at = open;
        while (at < text.length() && depth > 0) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        var next = Pattern.compile("\\.[a-z][A-Za-z]*\\(").matcher(text).region(at, text.length());
        return next.lookingAt() ? end(text, next.end()) : at;
    }
}
