package dev.tandem.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's compiler, for sources that use Tandem from outside. */
public final class Javac {

    private Javac() {}

    /** Compiles the sources below a folder, and returns the compiler's messages: none, if all is well. */
    public static List<String> compile(Path sources, Path classes, String... options) {
        return diagnostics(sources, classes, options).stream()
                .map(message -> message.getMessage(Locale.ROOT))
                .toList();
    }

    /** Compiles the sources below a folder, and returns the names of the files with errors. */
    public static Set<String> faulty(Path sources, Path classes, String... options) {
        return diagnostics(sources, classes, options).stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(message ->
                        Path.of(message.getSource().toUri()).getFileName().toString())
                .collect(Collectors.toSet());
    }

    private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
            Path sources, Path classes, String... options) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new DiagnosticCollector<JavaFileObject>();
        var all = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        all.addAll(List.of(options));
        try (var files = compiler.getStandardFileManager(messages, Locale.ROOT, null);
                Stream<Path> found = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    found.filter(file -> file.toString().endsWith(".java")).toList());
            compiler.getTask(null, files, messages, all, null, units).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.getDiagnostics();
    }

    /** Writes sources, by their path, below a folder. */
    public static Path write(Path folder, Map<String, String> sources) {
        sources.forEach((path, text) -> {
            var file = folder.resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }
}
