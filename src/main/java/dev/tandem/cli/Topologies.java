package dev.tandem.cli;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The topologies that a command is about. */
final class Topologies {

    static final String EVERYTHING = "examples";

    private Topologies() {}

    /**
     * The topologies that arguments name: {@code .java} files, folders that hold some, or class names; without any
     * argument, all under {@code examples}.
     *
     * @throws Failure if one cannot be read
     */
    static List<Topology> named(List<String> arguments) {
        var names = arguments.isEmpty() ? List.of(EVERYTHING) : arguments;
        var topologies = new ArrayList<Topology>();
        for (var name : names) {
            definitions(name).forEach(type -> topologies.addAll(Definition.define(type)));
        }
        topologies.sort(Comparator.comparing(Topology::name));
        refuseTwins(topologies);
        return topologies;
    }

    /** The source files that the same arguments name. */
    static List<Path> files(List<String> arguments) {
        var names = arguments.isEmpty() ? List.of(EVERYTHING) : arguments;
        return names.stream()
                .map(Path::of)
                .flatMap(path -> Files.isDirectory(path) ? sources(path).stream() : Stream.of(path))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Class<? extends TopologyDefinition>> definitions(String argument) {
        var path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return compiled(argument, sources(path));
        }
        if (argument.endsWith(".java")) {
            if (!Files.isRegularFile(path)) {
                throw Failure.usage("There is no file " + argument + ": give a .java file, a folder or a class name.");
            }
            return compiled(argument, List.of(path));
        }
        return List.of(ofClassPath(argument));
    }

    private static List<Class<? extends TopologyDefinition>> compiled(String argument, List<Path> files) {
        if (files.isEmpty()) {
            throw Failure.usage("There is no .java file in the folder " + argument + ".");
        }
        var compiled = ClassCache.ofEnvironment().compiled(files);
        var loader = new MemoryClassLoader(compiled);
        var definitions = new ArrayList<Class<? extends TopologyDefinition>>();
        compiled.classes().keySet().forEach(name -> Definition.find(loader, name)
                .ifPresent(definitions::add));
        if (definitions.isEmpty()) {
            throw Failure.usage("There is no topology in " + argument
                    + ": it holds no public class that implements TopologyDefinition.");
        }
        return definitions;
    }

    private static Class<? extends TopologyDefinition> ofClassPath(String name) {
        try {
            var type = Class.forName(name, false, Topologies.class.getClassLoader());
            if (!TopologyDefinition.class.isAssignableFrom(type)) {
                throw Failure.usage(
                        "The class " + name + " is not a topology: it does not implement TopologyDefinition.");
            }
            return type.asSubclass(TopologyDefinition.class);
        } catch (ClassNotFoundException e) {
            throw Failure.usage("There is no file, folder or class " + name
                    + ": give a .java file, a folder that holds one, or the name of a class on the class path.");
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
