package dev.tandem.rules;

import dev.tandem.topology.TopologyDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the body of a {@code define()} in memory, as a user would have written it. */
final class Snippets {

    private Snippets() {}

    static TopologyDefinition compile(String className, String body) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = new InMemory(compiler.getStandardFileManager(null, null, null))) {
            var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            var source = new Source(className, around(className, body));
            if (!compiler.getTask(messages, files, null, options, null, List.of(source))
                    .call()) {
                throw new IllegalStateException(className + " does not compile:\n" + messages);
            }
            return (TopologyDefinition) files.load(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(className, e);
        }
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
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
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
