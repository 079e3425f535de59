package dev.tandem.diagram;

import dev.tandem.resilience.Atom;
import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.stream.Collectors;

/** A picture in sentences, for those who cannot see it. */
final class Description {

    private static final int NAMED = 12;

    private Description() {}

    static String of(Inventory inventory) {
        return "Clients enter through "
                + listed(inventory.gateways().stream()
                        .flatMap(one -> one.members().stream())
                        .toList()) + ". "
                + region(inventory, RegionRole.PRIMARY) + " " + region(inventory, RegionRole.RECOVERY)
                + copies(inventory);
    }

    private static String region(Inventory inventory, RegionRole side) {
        var zones =
                inventory.zones(side).stream().map(Atom::id).map(Sheet::last).toList();
        var items = inventory.items().stream()
                .filter(item -> item.standsIn(side))
                .map(item -> item.kind() + " " + item.name())
                .toList();
        return "The " + side.word() + " region " + inventory.region(side).id() + " spans " + listed(zones)
                + " and holds " + listed(items) + ".";
    }

    private static String copies(Inventory inventory) {
        var copied = inventory.copies().keySet().stream().map(Sheet::last).toList();
        return copied.isEmpty() ? "" : " Data is copied to the recovery region from " + listed(copied) + ".";
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        var more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
    }
}
