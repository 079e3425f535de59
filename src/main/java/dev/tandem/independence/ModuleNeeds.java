package dev.tandem.independence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.Region;
import dev.tandem.independence.Need.Kind;
import dev.tandem.terraform.source.OwnFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a module that a stack calls needs: its source, what it looks up, its resources, and who takes orders for them. */
final class ModuleNeeds {

    private final ModuleSources sources;
    private final RootModule root;
    private final String call;
    private final JsonNode arguments;
    private final List<Need> needs = new ArrayList<>();

    private ModuleNeeds(ModuleSources sources, RootModule root, String call, JsonNode arguments) {
        this.sources = sources;
        this.root = root;
        this.call = call;
        this.arguments = arguments;
    }

    static List<Need> of(ModuleSources sources, RootModule root, String call, JsonNode arguments) {
        var module = new ModuleNeeds(sources, root, call, arguments);
        module.collect();
        return module.needs;
    }

    /** The needs of a block in a file that users keep next to the stack. */
    static List<Need> ofOwn(ModuleSources sources, RootModule root, String file, Block block) {
        var own = new ModuleNeeds(sources, root, file, NullNode.getInstance());
        own.block(block, OwnFiles.folder(root.name()), new TreeMap<>(), List.of(root.name(), file));
        return own.needs;
    }

    private void collect() {
        var source = arguments.path("source").asText();
        var providers = new TreeMap<String, String>();
        RootModule.entries(arguments.path("providers"))
                .forEach((name, handing) -> providers.put(name, handing.asText()));
        module(ModuleSources.called(source), source, providers, List.of(root.name(), "module." + call));
    }

    private void module(String name, String source, Map<String, String> providers, List<String> chain) {
        if (!sources.has(name)) {
            needs.add(new Need(Kind.MODULE, source, Location.UNKNOWN, chain));
            return;
        }
        needs.add(new Need(Kind.MODULE, name, Location.FOLDER, chain));
        sources.of(name).forEach(block -> block(block, ModuleSources.folder(name), providers, chain));
    }

    private void block(Block block, String folder, Map<String, String> providers, List<String> outer) {
        switch (block.keyword()) {
            case "module" -> inner(block, folder, providers, outer);
            case "provider" -> provider(block, outer);
            default -> asked(block, providers, outer);
        }
    }

    /** A module inside of it, with the providers that it is handed, or those of its caller. */
    private void inner(Block block, String folder, Map<String, String> providers, List<String> outer) {
        var own = block.providers().orElseGet(() -> new TreeMap<>(providers));
        if (block.providers().isPresent()) {
            own.replaceAll((there, here) -> configuration(providers, here));
        }
        var chain = Need.longer(outer, "module." + block.type());
        var name = ModuleSources.beside(folder, block.source());
        module(name, "called by " + call + " as " + block.type(), own, chain);
    }

    /**
     * A provider configuration inside a module decides its region itself, regardless of what the stack passes to the
     * module.
     */
    private void provider(Block block, List<String> outer) {
        var region = block.region();
        var chain = Need.longer(outer, "provider " + block.type());
        needs.add(new Need(Kind.PROVIDER, block.type() + " inside of module " + call, Location.in(region), chain));
    }

    private void asked(Block block, Map<String, String> providers, List<String> outer) {
        if (block.readsState()) {
            var chain = Need.longer(outer, block.address());
            needs.add(new Need(Kind.STATE, block.mentioned("bucket"), Location.in(block.mentioned("region")), chain));
            return;
        }
        if (block.asksElsewhere()) {
            needs.add(new Need(Kind.LOOKUP, block.type(), Location.UNKNOWN, Need.longer(outer, block.address())));
            return;
        }
        if (block.asks()) {
            ofAws(block, providers, outer);
        }
    }

    private void ofAws(Block block, Map<String, String> providers, List<String> outer) {
        var configuration = configuration(providers, block.provider());
        var place = place(block, configuration);
        var chain = Need.longer(outer, block.address(), "provider " + configuration);
        if (!block.keyword().equals("resource")) {
            needs.add(new Need(Kind.LOOKUP, block.type(), place, chain));
            return;
        }
        if (regional(block)) {
            needs.add(new Need(Kind.RESOURCES, block.service(), place, chain));
        }
        ControlPlane.neededToCreate(block.service()).stream()
                .filter(plane -> plane.home().isPresent())
                .map(plane -> new Need(Kind.ORDERS, plane.service(), home(plane), chain))
                .forEach(needs::add);
    }

    /** What belongs to no region is asked for where its control plane is. */
    private static boolean regional(Block block) {
        return switch (ControlPlane.of(block.service()).scope()) {
            case PARTITIONAL, EDGE -> false;
            case GLOBAL_OPERATION, REGIONAL -> true;
        };
    }

    /** A resource's region argument overrides its provider's; the value of an expression is unknown. */
    private Location place(Block block, String configuration) {
        return block.region().isEmpty()
                ? root.providers().getOrDefault(configuration, Location.UNKNOWN)
                : Location.in(block.region());
    }

    /** The stack's configuration that stands behind the one that a module names. */
    private static String configuration(Map<String, String> providers, String name) {
        return providers.getOrDefault(name, name);
    }

    private static Location home(ControlPlane plane) {
        return plane.home().map(Region::id).map(Location::in).orElse(Location.UNKNOWN);
    }
}
