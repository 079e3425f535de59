package dev.tandem.rules;

import dev.tandem.topology.TopologyDefinition;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Bodies of {@code define()}, compiled in memory as a user would have written them: all by one call of the compiler,
 * because most of its time is reading the class path.
 */
final class Snippets {

    private final Map<String, String> errors = new HashMap<>();
    private final InMemory files =
            new InMemory(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

    private Snippets() {}

    /** Compiles bodies by the names of their classes. What is wrong with one is said when it is asked for. */
    static Snippets of(Map<String, String> bodies) {
        var snippets = new Snippets();
        snippets.compile(bodies);
        return snippets;
    }

    /** The definition in a class. */
    TopologyDefinition definition(String className) {
        if (errors.containsKey(className)) {
            throw new IllegalStateException(className + " does not compile:\n" + errors.get(className));
        }
        try {
            return (TopologyDefinition) files.load(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }

    /** Compiles what is left again, as long as something does not compile: one error keeps all classes from it. */
    private void compile(Map<String, String> bodies) {
        var wrong = errorsIn(bodies);
        errors.putAll(wrong);
        if (!wrong.isEmpty()) {
            var left = new TreeMap<>(bodies);
            left.keySet().removeAll(wrong.keySet());
            compile(left);
        }
    }

    private Map<String, String> errorsIn(Map<String, String> bodies) {
        var sources = bodies.entrySet().stream()
                .map(body -> new Source(body.getKey(), around(body.getKey(), body.getValue())))
                .toList();
        var messages = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-Xmaxerrs", "0", "-classpath", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, files, messages, options, null, sources)
                .call();
        return messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.groupingBy(
                        message -> className(message.getSource()),
                        Collectors.mapping(Diagnostic::toString, Collectors.joining("\n"))));
    }

    private static String className(JavaFileObject source) {
        return source.getName().replaceAll("^/|\\.java$", "");
    }

    private static String around(String className, String body) {
        return "import static dev.tandem.Tandem.*;\n"
                + "import dev.tandem.topology.*;\n"
                + "public final class " + className + " implements TopologyDefinition {\n"
                + "    @Override public Topology define() {\n" + body + "\n    }\n}\n";
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new ConcurrentHashMap<>();

        InMemory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var compiled = new ByteArrayOutputStream();
                    classes.put(className, compiled);
                    return compiled;
                }
            };
        }

        Class<?> load(String className) throws ClassNotFoundException {
            return new ClassLoader(Snippets.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    var compiled = classes.get(name);
                    if (compiled == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, compiled.toByteArray(), 0, compiled.size());
                }
            }.loadClass(className);
        }
    }
}
