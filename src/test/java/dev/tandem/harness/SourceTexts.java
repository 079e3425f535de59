package dev.tandem.harness;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The prose of Java sources, as javac reads it: string literals, and Javadoc.
 *
 * @param file the source
 * @param packageName the package that it declares
 * @param strings its string literals and text blocks
 * @param javadoc its documentation comments
 */
public record SourceTexts(String file, String packageName, List<String> strings, List<String> javadoc) {

    /** Reads every Java source in a folder and the folders below it. */
    public static List<SourceTexts> in(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(folder)));
            var comments = DocTrees.instance(task);
            var texts = new ArrayList<SourceTexts>();
            for (var unit : task.parse()) {
                texts.add(read(unit, comments));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceTexts read(CompilationUnitTree unit, DocTrees comments) {
        var prose = new Prose(comments);
        prose.scan(unit, null);
        var name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return new SourceTexts(unit.getSourceFile().getName(), name, prose.strings, prose.javadoc);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** Collects literals and comments on the way through a source. */
    private static final class Prose extends TreePathScanner<Void, Void> {

        private final DocTrees comments;
        private final List<String> strings = new ArrayList<>();
        private final List<String> javadoc = new ArrayList<>();

        private Prose(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitPackage(PackageTree node, Void nothing) {
            comment();
            return super.visitPackage(node, null);
        }

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
            comment();
            return super.visitClass(node, null);
        }

        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
            comment();
            return super.visitMethod(node, null);
        }

        @Override
        public Void visitVariable(VariableTree node, Void nothing) {
            comment();
            return super.visitVariable(node, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                strings.add(text);
            }
            return super.visitLiteral(literal, null);
        }

        private void comment() {
            var text = comments.getDocComment(getCurrentPath());
            if (text != null) {
                javadoc.add(text);
            }
        }
    }
}
