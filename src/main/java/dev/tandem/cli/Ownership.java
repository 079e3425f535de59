package dev.tandem.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.diagnostics.Release;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.source.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files of an output folder Tandem wrote, for which topology, and which release of Tandem did. It is kept in the
 * manifest.
 *
 * @param release the release that wrote the folder; empty if no release before 0.2.0 noted it, or there is no folder
 * @param topologies by name
 */
record Ownership(Optional<Release> release, SortedMap<String, Owned> topologies) {

    private static final String MODULES = "modules/";

    /**
     * A topology in the output folder.
     *
     * @param definition the file that defines it, from the root of the repository, or the name of its class
     * @param files what was written for it, by path in the output folder; modules may be those of others too
     */
    record Owned(String definition, List<String> files) {

        Owned {
            files = List.copyOf(files);
        }
    }

    /** Nothing was written yet. */
    static final Ownership NONE = new Ownership(Optional.empty(), new TreeMap<>());

    /**
     * What the manifest of an output folder notes.
     *
     * @throws Failure if there is one that is not a manifest
     */
    static Ownership in(Path folder) {
        var manifest = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            return NONE;
        }
        try {
            var tandem = JsonTree.read(Files.readString(manifest)).path("tandem");
            var topologies = new TreeMap<String, Owned>();
            tandem.path("topologies")
                    .properties()
                    .forEach(entry -> topologies.put(entry.getKey(), owned(entry.getValue(), tandem.path("modules"))));
            if (topologies.values().stream()
                    .flatMap(owned -> owned.files().stream())
                    .anyMatch(Ownership::leaves)) {
                throw EarlierStacks.noManifest(manifest);
            }
            return new Ownership(
                    Optional.of(tandem.path("version").asText())
                            .filter(text -> !text.isEmpty())
                            .map(Release::new),
                    topologies);
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw EarlierStacks.noManifest(manifest);
        } catch (IOException fault) {
            throw Failure.environment("The file " + manifest + " cannot be read: " + FileFailures.of(fault) + ".");
        }
    }

    private static Owned owned(JsonNode topology, JsonNode modules) {
        var files = new ArrayList<String>();
        topology.path("files").forEach(file -> files.add(file.asText()));
        topology.path("modules").forEach(module -> modules.path(module.asText())
                .forEach(file -> files.add(MODULES + module.asText() + "/" + file.asText())));
        return new Owned(topology.path("definition").asText(), files);
    }

    /** Whether a path leads out of the output folder: no file there is Tandem's. */
    private static boolean leaves(String path) {
        var file = Path.of(path);
        return file.isAbsolute() || file.normalize().startsWith("..");
    }

    /** Every file that Tandem wrote. */
    SortedSet<String> files() {
        return topologies.values().stream()
                .flatMap(owned -> owned.files().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same without some topologies. */
    Ownership without(Collection<String> names) {
        var staying = new TreeMap<>(topologies);
        staying.keySet().removeAll(names);
        return new Ownership(release, staying);
    }

    /** The same with what is written now, by the release that is running. */
    Ownership with(SortedMap<String, Owned> written) {
        var all = new TreeMap<>(topologies);
        all.putAll(written);
        return new Ownership(Optional.of(Release.CURRENT), all);
    }

    /**
     * The topologies that are here and defined no longer, whatever a run is about.
     *
     * @param defined those of the run
     * @param compiled the source files that the run looked into
     * @param everything whether the run is about all topologies of the repository
     */
    SortedSet<String> orphans(List<Defined> defined, List<Path> compiled, boolean everything) {
        var present = defined.stream().map(one -> one.topology().name()).collect(Collectors.toSet());
        var roots = compiled.stream()
                .map(Definitions::root)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var sources = compiled.stream().map(Definitions::of).collect(Collectors.toSet());
        return topologies.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .filter(entry -> everything || isGone(entry.getValue().definition(), sources, roots))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file that was looked into defines it no longer; a file that is gone cannot. */
    private static boolean isGone(String definition, Set<String> compiled, Set<Path> roots) {
        return compiled.contains(definition)
                || (Definitions.isFile(definition)
                        && roots.size() == 1
                        && !Files.exists(roots.iterator().next().resolve(definition)));
    }

    /** What the manifest keeps: the files of modules once, because topologies share them. */
    Arguments arguments() {
        var all = new Arguments();
        topologies.forEach((name, owned) -> all.put(
                name,
                new Arguments()
                        .put("definition", Value.verbatim(owned.definition()))
                        .put("files", texts(owned.files().stream().filter(path -> !path.startsWith(MODULES))))
                        .put("modules", texts(modules(owned.files()).map(Ownership::module)))));
        var modules = new TreeMap<String, Value>();
        modules(files())
                .collect(Collectors.groupingBy(Ownership::module))
                .forEach((module, files) -> modules.put(
                        module, texts(files.stream().map(path -> path.substring((MODULES + module + "/").length())))));
        return new Arguments()
                .put("version", Value.verbatim(release.orElse(Release.CURRENT).version()))
                .put("topologies", all)
                .put("modules", modules);
    }

    private static Stream<String> modules(Collection<String> files) {
        return files.stream().filter(path -> path.startsWith(MODULES));
    }

    private static String module(String path) {
        var start = MODULES.length()
                + (path.startsWith(ModuleCall.DISPOSABLE, MODULES.length()) ? ModuleCall.DISPOSABLE.length() : 0);
        return path.substring(MODULES.length(), path.indexOf('/', start));
    }

    private static Value texts(Stream<String> texts) {
        return Value.list(texts.distinct().sorted().map(Value::verbatim).toList());
    }
}
