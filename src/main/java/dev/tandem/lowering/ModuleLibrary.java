package dev.tandem.lowering;

import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Terraform modules that stacks call: Tandem's own, those of elements from other jars, and the user's own. */
public final class ModuleLibrary {

    private static final String FOLDER = "modules/";
    private static final Pattern CALL = Pattern.compile("source\\s*=\\s*\"\\.\\./([a-z0-9-]+)\"");

    /** The modules in Tandem's own jar, which does not change while it runs. */
    private static final Map<URI, Map<String, SortedMap<String, byte[]>>> OWN = new ConcurrentHashMap<>();

    private final Map<URI, Map<String, SortedMap<String, byte[]>>> archives = new HashMap<>();
    private final SortedMap<String, SortedMap<String, byte[]>> brought;
    private final List<ClassLoader> loaders;
    private final Map<String, SortedMap<String, byte[]>> read = new HashMap<>();

    private ModuleLibrary(List<Topology> topologies) {
        this.brought = BroughtModules.of(topologies);
        this.loaders = loaders(topologies);
    }

    /** The modules that topologies may call together. */
    public static ModuleLibrary of(List<Topology> topologies) {
        return new ModuleLibrary(topologies);
    }

    /** The files of the modules that stacks call, by their path in the output folder. */
    public SortedMap<String, byte[]> files(List<Document> documents) {
        var files = new TreeMap<String, byte[]>();
        documents.stream()
                .flatMap(document -> document.modules().stream())
                .collect(Collectors.toMap(ModuleCall::path, call -> call, (one, same) -> one))
                .values()
                .forEach(call -> files.putAll(files(call)));
        return files;
    }

    /** The variables of a module that a stack of a topology calls, by name. */
    static SortedMap<String, ModuleVariable> variables(Topology topology, String module) {
        return ModuleVariable.in(blocks(topology, module));
    }

    /** The names of the outputs of a module that a stack of a topology calls. */
    public static Set<String> outputs(Topology topology, String module) {
        return blocks(topology, module)
                .filter(block -> block.is("output"))
                .map(block -> block.label(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<SourceBlock> blocks(Topology topology, String module) {
        var folder = FOLDER + module + "/";
        return new ModuleLibrary(List.of(topology))
                .own(module).entrySet().stream()
                        .filter(file -> file.getKey().indexOf('/', folder.length()) < 0)
                        .filter(file -> SourceFile.isConfiguration(file.getKey()))
                        .flatMap(file ->
                                SourceFile.blocks(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8))
                                        .stream());
    }

    private SortedMap<String, byte[]> files(ModuleCall call) {
        var files = files(call.module());
        return call.disposable() ? DisposableModules.copies(files) : files;
    }

    /** The files of a module and of those that it calls, by their path in the output folder. */
    private SortedMap<String, byte[]> files(String module) {
        var files = own(module);
        if (brought.containsKey(module)) {
            return files;
        }
        var called = files.values().stream()
                .flatMap(file ->
                        CALL.matcher(new String(file, StandardCharsets.UTF_8)).results())
                .map(call -> call.group(1))
                .distinct()
                .toList();
        called.forEach(other -> files.putAll(files(other)));
        return files;
    }

    /** Tandem's loader, then those of elements from elsewhere. */
    private static List<ClassLoader> loaders(List<Topology> topologies) {
        var ofElements = topologies.stream()
                .flatMap(topology -> topology.elements().stream())
                .map(element -> element.getClass().getClassLoader());
        return Stream.concat(Stream.of(ModuleLibrary.class.getClassLoader()), ofElements)
                .distinct()
                .toList();
    }

    /** What an element brings, else what lies on the class path. */
    private SortedMap<String, byte[]> own(String module) {
        var own = brought.get(module);
        if (own == null) {
            return new TreeMap<>(read.computeIfAbsent(module, this::onClassPath));
        }
        var files = new TreeMap<String, byte[]>();
        own.forEach((path, bytes) -> files.put(FOLDER + module + "/" + path, bytes));
        return files;
    }

    /** Tandem's own, else the first on the class path; another of that name has to be the same. */
    private SortedMap<String, byte[]> onClassPath(String module) {
        var main = FOLDER + module + "/main.tf";
        // A Java module lets others see its folders only if they are open, or no packages by their names.
        var ofTandem =
                Optional.ofNullable(ModuleLibrary.class.getResource("/" + main)).map(ModuleLibrary::uri);
        var elsewhere = loaders.stream()
                .flatMap(loader -> resources(loader, main))
                .map(ModuleLibrary::uri)
                .filter(place -> !ofTandem.equals(Optional.of(place)))
                .distinct();
        var found = Stream.concat(
                        ofTandem.map(place -> read(place, module, OWN)).stream(),
                        elsewhere.map(place -> read(place, module, archives)))
                .toList();
        InvalidDefinitionException.unless(
                !found.isEmpty(),
                "There is no Terraform module \"" + module + "\": put it into the folder " + FOLDER + module
                        + " of the jar whose elements call it.");
        InvalidDefinitionException.unless(
                found.size() == 1
                        || found.stream()
                                .map(ModuleLibrary::configuration)
                                .allMatch(configuration(found.get(0))::equals),
                "There are several Terraform modules \"" + module
                        + "\" on the class path, which differ: give one of them another name.");
        return found.get(0);
    }

    private static Stream<URL> resources(ClassLoader loader, String path) {
        try {
            return Collections.list(loader.getResources(path)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(URL place) {
        try {
            return place.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> configuration(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".tf"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    }

    private static SortedMap<String, byte[]> read(
            URI place, String module, Map<URI, Map<String, SortedMap<String, byte[]>>> known) {
        if (!place.getScheme().equals("jar")) {
            return in(Path.of(place), module);
        }
        var inside = place.getRawSchemeSpecificPart();
        var modules = known.computeIfAbsent(
                URI.create(inside.substring(0, inside.indexOf("!/"))), jar -> ModuleArchive.modules(Path.of(jar)));
        return Objects.requireNonNull(modules.get(module));
    }

    private static SortedMap<String, byte[]> in(Path main, String module) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.list(Objects.requireNonNull(main.getParent()))) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(FOLDER + module + "/" + path.getFileName(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
