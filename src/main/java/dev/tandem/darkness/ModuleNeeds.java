package dev.tandem.darkness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.Region;
import dev.tandem.darkness.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a module that a stack calls needs: its source, what it looks up, its resources, and who takes orders for them. */
final class ModuleNeeds {

    private static final Pattern OURS = Pattern.compile("\\.\\./\\.\\./modules/([a-z0-9-]+)");
    private static final Pattern BESIDE = Pattern.compile("\\.\\./([a-z0-9-]+)");

    private final Scene scene;
    private final Root root;
    private final String call;
    private final JsonNode arguments;
    private final List<Need> needs = new ArrayList<>();

    private ModuleNeeds(Scene scene, Root root, String call, JsonNode arguments) {
        this.scene = scene;
        this.root = root;
        this.call = call;
        this.arguments = arguments;
    }

    static List<Need> of(Scene scene, Root root, String call, JsonNode arguments) {
        var module = new ModuleNeeds(scene, root, call, arguments);
        module.collect();
        return module.needs;
    }

    private void collect() {
        var source = arguments.path("source").asText();
        var ours = OURS.matcher(source);
        module(ours.matches() ? ours.group(1) : "", source, List.of(root.name(), "module." + call));
    }

    private void module(String name, String source, List<String> chain) {
        var files = scene.module(name);
        if (files.isEmpty()) {
            needs.add(new Need(Kind.MODULE, source, Place.UNKNOWN, chain));
            return;
        }
        needs.add(new Need(Kind.MODULE, name, Place.FOLDER, chain));
        files.values().forEach(blocks -> blocks.forEach(block -> block(block, chain)));
    }

    private void block(Block block, List<String> outer) {
        if (block.keyword().equals("module")) {
            var beside = BESIDE.matcher(block.source());
            var inner = Need.longer(outer, "module." + block.type());
            module(beside.matches() ? beside.group(1) : "", "called by " + call + " as " + block.type(), inner);
            return;
        }
        if (!block.asks()) {
            return;
        }
        var place = place(block);
        var chain = Need.longer(outer, block.address(), "provider " + configuration(block));
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

    /** What a resource says of its own region goes before its provider's; an expression does not tell. */
    private Place place(Block block) {
        return block.region().isEmpty()
                ? root.providers().getOrDefault(configuration(block), Place.UNKNOWN)
                : Place.in(block.region());
    }

    /** The stack's configuration that stands behind the one the block names. */
    private String configuration(Block block) {
        return arguments.path("providers").path(block.provider()).asText(block.provider());
    }

    private static Place home(ControlPlane plane) {
        return plane.home().map(Region::id).map(Place::in).orElse(Place.UNKNOWN);
    }
}
