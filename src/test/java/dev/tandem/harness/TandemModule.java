package dev.tandem.harness;

import java.io.File;
import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tandem as a module, with the modules that it requires. */
public final class TandemModule {

    private static final String NAME = "dev.tandem";

    private static final ModuleFinder FINDER =
            ModuleFinder.of(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toArray(Path[]::new));

    private TandemModule() {}

    /** What it exports, requires, uses and provides. */
    public static ModuleDescriptor descriptor() {
        return reference(NAME).orElseThrow().descriptor();
    }

    /** The packages that it exports to everyone. */
    public static Set<String> exported() {
        return descriptor().exports().stream()
                .filter(Predicate.not(ModuleDescriptor.Exports::isQualified))
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /** A module path of Tandem and its dependencies, without the optional ones. */
    public static String path() {
        var modules = new TreeMap<String, Path>();
        add(NAME, modules);
        return modules.values().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes the jar of what this build has compiled. */
    public static void archive(Path jar) {
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        var out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var exit = tool.run(out, out, "--create", "--file", jar.toString(), "-C", "target/classes", ".");
        if (exit != 0) {
            throw new AssertionError("jar exited " + exit);
        }
    }

    private static void add(String name, Map<String, Path> modules) {
        reference(name).filter(module -> !modules.containsKey(name)).ifPresent(module -> {
            modules.put(name, Path.of(module.location().orElseThrow()));
            required(module).forEach(other -> add(other, modules));
        });
    }

    private static Stream<String> required(ModuleReference module) {
        return module.descriptor().requires().stream().map(ModuleDescriptor.Requires::name);
    }

    private static Optional<ModuleReference> reference(String name) {
        return FINDER.find(name);
    }
}
