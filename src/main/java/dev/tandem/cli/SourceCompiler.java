package dev.tandem.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a user's topologies in memory, with the JDK's own compiler. */
final class SourceCompiler {

    private SourceCompiler() {}

    /**
     * The classes that the files make, and where they come from. Classes that they use are found in the files next to
     * them and in the folders of other packages, as javac's source path does it.
     *
     * @param classPath what else they may use
     * @throws Failure if they do not compile, with javac's errors
     */
    static Compiled compile(List<Path> files, List<Path> classPath) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Failure.environment("This Java has no compiler: run Tandem with a JDK 17 or later, not a JRE.");
        }
        var standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try (var memory = new Memory(standard)) {
            var messages = new StringWriter();
            var options = options(files, classPath);
            var units = standard.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(messages, memory, null, options, null, units).call()) {
                throw Failure.usage(messages.toString().stripTrailing());
            }
            return memory.compiled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(List<Path> files, List<Path> classPath) {
        var paths = Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                classPath.stream().map(Path::toString));
        return List.of(
                "-proc:none",
                "-g",
                "-Xlint:none",
                // Otherwise each concatenation makes classes when it is run for the first time.
                "-XDstringConcat=inline",
                "-classpath",
                paths.collect(Collectors.joining(File.pathSeparator)),
                "-sourcepath",
                SourceRoots.of(files).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();
        private final SortedMap<String, Path> sources = new TreeMap<>();

        Memory(StandardJavaFileManager manager) {
            super(manager);
        }

        Compiled compiled() {
            var classes = new TreeMap<String, byte[]>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return new Compiled(classes, sources);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            sources.put(name, Path.of(sibling.toUri()));
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
