package dev.tandem.cli;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads classes that were compiled in memory, and the files next to their sources. */
final class MemoryClassLoader extends ClassLoader {

    private final Compiled compiled;

    MemoryClassLoader(Compiled compiled, ClassLoader parent) {
        super(parent);
        this.compiled = compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = compiled.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** A file of the user's comes before one of ours, and two of one package and name are not chosen between. */
    @Override
    public @Nullable URL getResource(String name) {
        var files = compiled.neighbours(name);
        if (files.size() > 1) {
            throw Failure.usage("The files " + files.get(0) + " and " + files.get(1) + " are both \"" + name
                    + "\" to Java: give the topologies next to them separate packages.");
        }
        return files.isEmpty() ? super.getResource(name) : url(files.get(0));
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
