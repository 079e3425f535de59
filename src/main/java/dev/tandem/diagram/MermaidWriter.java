package dev.tandem.diagram;

import dev.tandem.resilience.Loss;
import dev.tandem.topology.RegionRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes pictures as Mermaid flowcharts, with regions and zones as subgraphs. */
final class MermaidWriter {

    private final Inventory inventory;
    private final Grouping grouping;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private MermaidWriter(Inventory inventory) {
        this.inventory = inventory;
        this.grouping = new Grouping(inventory.items(), inventory.gateways());
    }

    static String of(Inventory inventory) {
        return new MermaidWriter(inventory).write();
    }

    private String write() {
        lines.add("flowchart TB");
        grouping.gateways()
                .forEach(gateway -> lines.add(
                        "  " + id(gateway.key()) + "([\"" + escaped(gateway.name() + " · " + gateway.kind()) + "\"])"));
        for (var side : RegionRole.values()) {
            region(side);
        }
        for (var gateway : grouping.gateways()) {
            for (var target : gateway.targets()) {
                link(gateway, target);
            }
        }
        inventory.copies().forEach(this::copy);
        return String.join("\n", lines) + "\n";
    }

    private void region(RegionRole side) {
        var region = inventory.region(side).id();
        lines.add("  subgraph " + id(region) + "[\"" + region + " · " + side.word() + "\"]");
        for (var item : grouping.items()) {
            if (item.standsIn(side)) {
                item(item, side);
            }
        }
        lines.add("  end");
    }

    private void item(Item item, RegionRole side) {
        var zones = inventory.zones(side).stream()
                .filter(zone -> !item.nodesIn(side, zone).isEmpty())
                .map(zone -> Sheet.last(zone.id()))
                .toList();
        var where = zones.isEmpty() ? "" : "<br/>" + String.join(", ", zones);
        lines.add("    " + id(side.word() + item.key())
                + shaped(item, escaped(item.name() + " · " + item.kind()) + where));
    }

    private static String shaped(Item item, String text) {
        return item.tier() == Tier.STORES ? "[(\"" + text + "\")]" : "[\"" + text + "\"]";
    }

    private void link(Gateway gateway, String target) {
        for (var side : RegionRole.values()) {
            grouping.items().stream()
                    .filter(item -> item.key().equals(target) && item.standsIn(side))
                    .forEach(item -> lines.add("  " + id(gateway.key())
                            + (side == RegionRole.PRIMARY ? " --> " : " -.-> ") + id(side.word() + item.key())));
        }
    }

    private void copy(String key, Loss loss) {
        var line = "  " + id("primary" + grouping.key(key)) + " ==> " + id("recovery" + grouping.key(key));
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /** Ids in the order in which they are needed: names may hold what Mermaid reads as syntax. */
    private String id(String key) {
        return ids.computeIfAbsent(key, any -> "n" + (ids.size() + 1));
    }

    private static String escaped(String text) {
        return text.replace("\"", "#quot;");
    }
}
