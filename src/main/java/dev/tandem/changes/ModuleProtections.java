package dev.tandem.changes;

import dev.tandem.changes.StackDifference.Kind;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The resources of modules that Terraform is not to destroy: {@code lifecycle { prevent_destroy = true }}. */
public final class ModuleProtections {

    private static final String CATCH = "prevent_destroy";

    private ModuleProtections() {}

    /**
     * The resources that lose it, although their module is still there.
     *
     * @param before the configuration files of modules, by their path in the output folder
     * @param now the same of the new version
     */
    public static List<StackDifference> lost(SortedMap<String, String> before, SortedMap<String, String> now) {
        var kept = new TreeSet<String>();
        var modules = new TreeSet<String>();
        now.entrySet().forEach(file -> {
            modules.add(module(file.getKey()));
            protectedIn(file).forEach(resource -> kept.add(module(file.getKey()) + " " + resource));
        });
        return before.entrySet().stream()
                .filter(file -> modules.contains(module(file.getKey())))
                .flatMap(file -> protectedIn(file)
                        .filter(resource -> !kept.contains(module(file.getKey()) + " " + resource))
                        .map(resource -> new StackDifference(
                                Kind.PROTECTION, module(file.getKey()), resource, CATCH, "true", "")))
                .toList();
    }

    private static String module(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace("/" + ModuleCall.DISPOSABLE, "/");
    }

    private static Stream<String> protectedIn(Map.Entry<String, String> file) {
        return SourceFile.blocks(file.getKey(), file.getValue()).stream()
                .filter(block -> block.is("resource"))
                .filter(ModuleProtections::isProtected)
                .map(block -> block.label(0) + "." + block.label(1));
    }

    private static boolean isProtected(SourceBlock resource) {
        return resource.inside("lifecycle")
                .flatMap(lifecycle -> lifecycle.argument(CATCH).stream())
                .anyMatch("true"::equals);
    }
}
