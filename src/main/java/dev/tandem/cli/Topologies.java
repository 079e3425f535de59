package dev.tandem.cli;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topologies that a command is about. */
final class Topologies {

    private Topologies() {}

    /**
     * The topologies that arguments name: {@code .java} files, folders that hold some, or class names; without any
     * argument, those that {@code tandem.properties} names, or else all under {@code examples}.
     *
     * @throws Failure if one cannot be read
     */
    static List<Topology> named(List<String> arguments) {
        return defined(arguments).stream().map(Defined::topology).toList();
    }

    /** The same, with where each is defined. */
    static List<Defined> defined(List<String> arguments) {
        var project = Project.here();
        var names = arguments.isEmpty() ? project.topologies() : arguments;
        var all = names.stream()
                .flatMap(name -> defined(name, project.classPath()).stream())
                .sorted(Comparator.comparing((Defined one) -> one.topology().name()))
                .toList();
        if (all.isEmpty()) {
            throw Failure.usage("There is no topology in " + String.join(", ", names)
                    + ": it holds no public class that implements TopologyDefinition.");
        }
        refuseTwins(all.stream().map(Defined::topology).toList());
        return all;
    }

    /** The source files that the same arguments name. */
    static List<Path> files(List<String> arguments) {
        var names = arguments.isEmpty() ? Project.here().topologies() : arguments;
        return names.stream()
                .map(Path::of)
                .flatMap(path -> Files.isDirectory(path) ? sources(path).stream() : Stream.of(path))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Defined> defined(String argument, List<Path> classPath) {
        var path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return compiled(argument, sources(path), classPath);
        }
        if (argument.endsWith(".java")) {
            if (!Files.isRegularFile(path)) {
                throw Failure.usage("There is no file " + argument + ": give a .java file, a folder or a class name.");
            }
            return compiled(argument, List.of(path), classPath);
        }
        var type = ofClassPath(argument, classPath);
        return Definition.define(type).stream()
                .map(topology -> new Defined(topology, argument, Optional.empty()))
                .toList();
    }

    private static List<Defined> compiled(String argument, List<Path> files, List<Path> classPath) {
        if (files.isEmpty()) {
            throw Failure.usage("There is no .java file in the folder " + argument + ".");
        }
        var compiled = ClassCache.ofEnvironment().compiled(files, classPath);
        var loader = new MemoryClassLoader(compiled, ClassPaths.loader(classPath));
        var named =
                files.stream().map(file -> file.toAbsolutePath().normalize()).collect(Collectors.toSet());
        var all = new ArrayList<Defined>();
        // A class that these files only use may define a topology too, which is not the one that is asked for.
        compiled.sources().forEach((name, source) -> Optional.of(name)
                .filter(one -> named.contains(source.toAbsolutePath().normalize()))
                .flatMap(one -> Definition.find(loader, one))
                .ifPresent(type -> Definition.define(type)
                        .forEach(topology -> all.add(new Defined(topology, name, Optional.of(source))))));
        return all;
    }

    private static Class<? extends TopologyDefinition> ofClassPath(String name, List<Path> classPath) {
        try {
            var type = Class.forName(name, false, ClassPaths.loader(classPath));
            if (!TopologyDefinition.class.isAssignableFrom(type)) {
                throw Failure.usage(
                        "The class " + name + " is not a topology: it does not implement TopologyDefinition.");
            }
            return type.asSubclass(TopologyDefinition.class);
        } catch (ClassNotFoundException e) {
            throw Failure.usage("There is no file, folder or class " + name
                    + ": give a .java file, a folder that holds one, or the name of a class on the class path (class-path in "
                    + Project.FILE + ").");
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failure.environment("The folder " + folder + " cannot be read: " + FileFailures.of(e) + ".");
        }
    }

    private static void refuseTwins(List<Topology> topologies) {
        for (var i = 1; i < topologies.size(); i++) {
            var twin = topologies.get(i);
            var first = topologies.get(i - 1);
            if (twin.name().equals(first.name())) {
                throw Failure.usage("Two topologies are named \"" + twin.name() + "\" (" + first.origin() + " and "
                        + twin.origin() + "): give each a different name, because their stacks are named after them.");
            }
        }
    }
}
