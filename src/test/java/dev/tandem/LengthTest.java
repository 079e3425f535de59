package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file is longer than a person reads at once, and no method longer than a screen. */
class LengthTest {

    private static final int LINES_OF_A_FILE = 400;
    private static final int LINES_OF_A_METHOD = 40;
    private static final List<Path> SOURCES = sources();

    @Test
    void noFileIsTooLong() {
        assertThat(SOURCES).hasSizeGreaterThan(500);
        assertThat(SOURCES).filteredOn(file -> lines(file) > LINES_OF_A_FILE).isEmpty();
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        var tooLong = new ArrayList<String>();
        var counted = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(SOURCES));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        var length = line(unit, positions.getEndPosition(unit, method))
                                - line(unit, positions.getStartPosition(unit, method))
                                + 1;
                        counted.add(method.getName().toString());
                        if (length > LINES_OF_A_METHOD) {
                            tooLong.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + length);
                        }
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(counted).hasSizeGreaterThan(3000);
        assertThat(tooLong).isEmpty();
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
