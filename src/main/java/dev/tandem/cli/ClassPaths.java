package dev.tandem.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads classes from the folders and archives that a project adds to the class path. */
final class ClassPaths {

    private ClassPaths() {}

    /**
     * A loader for these, after Tandem's own.
     *
     * @throws Failure if one does not exist
     */
    static ClassLoader loader(List<Path> classPath) {
        var own = ClassPaths.class.getClassLoader();
        return classPath.isEmpty()
                ? own
                : new URLClassLoader(classPath.stream().map(ClassPaths::url).toArray(URL[]::new), own);
    }

    private static URL url(Path path) {
        if (!Files.exists(path)) {
            throw Failure.usage(
                    "There is no " + path + ", which the class path names: build it first, or correct the path.");
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
