package dev.tandem.cli;

import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The topologies as a commit has them: their files are copied to a temporary folder and compiled there, by this version of
 * Tandem. Folders of Terraform modules that they name are read from the working tree.
 */
final class BaseSources {

    private final String reference;

    BaseSources(String reference) {
        this.reference = reference;
    }

    /**
     * The topologies that the arguments named at that commit; none for a file or folder that was not there.
     *
     * @throws Failure if there is no such commit, an argument is a class name, or the files did not compile
     */
    List<Topology> topologies(List<String> arguments) {
        var names = arguments.isEmpty() ? Project.here().topologies() : arguments;
        var topologies = new ArrayList<Topology>();
        for (var name : names) {
            topologies.addAll(of(name));
        }
        topologies.sort(Comparator.comparing(Topology::name));
        return topologies;
    }

    private List<Topology> of(String argument) {
        var path = Path.of(argument);
        if (!Files.exists(path)) {
            throw Failure.usage("--base compiles the source of a topology, and " + argument
                    + " is a class: name its .java file, or a folder that holds it.");
        }
        var named = path.toAbsolutePath().normalize();
        var root = root(argument, named);
        var copy = copied(root);
        try {
            return defined(argument, copy.resolve(root.relativize(named)).normalize());
        } catch (Failure failure) {
            throw Failure.usage("The topologies of " + argument + " at " + reference + " do not compile: "
                    + sentence(failure.text().replace(copy + "/", "")));
        } finally {
            delete(copy);
        }
    }

    /** The folder that packages begin in, so that classes which the topologies use are there too. */
    private static Path root(String argument, Path named) {
        var folder = Files.isDirectory(named) ? named : Objects.requireNonNull(named.getParent());
        var roots = SourceRoots.of(Topologies.files(List.of(argument)));
        return roots.size() == 1 && folder.startsWith(roots.get(0)) ? roots.get(0) : folder;
    }

    private static List<Topology> defined(String argument, Path copy) {
        return Files.isRegularFile(copy) || (Files.isDirectory(Path.of(argument)) && holdsSource(copy))
                ? Topologies.named(List.of(copy.toString()))
                : List.of();
    }

    private static String sentence(String text) {
        var line = text.lines().findFirst().orElse("unknown error").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private Path copied(Path folder) {
        var git = new Git(folder);
        var files = git.files(git.commit(reference), ".");
        try {
            var copy = Files.createTempDirectory("tandem-base-").toRealPath();
            for (var file : files.entrySet()) {
                var target = copy.resolve(file.getKey());
                Files.createDirectories(copy.resolve(file.getKey()).getParent());
                Files.write(target, file.getValue());
            }
            return copy;
        } catch (IOException fault) {
            throw Failure.environment("The temporary folder cannot be written: " + FileFailures.of(fault) + ".");
        }
    }

    private static boolean holdsSource(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.anyMatch(path -> path.toString().endsWith(".java"));
        } catch (IOException fault) {
            throw Failure.environment("The temporary folder cannot be read: " + FileFailures.of(fault) + ".");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException fault) {
            throw Failure.environment(
                    "The temporary folder " + folder + " cannot be deleted: " + FileFailures.of(fault) + ".");
        }
    }
}
