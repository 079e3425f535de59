package dev.tandem.diagram;

import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.diagram.Figure.Role;
import dev.tandem.resilience.Atom;
import dev.tandem.topology.Element;
import dev.tandem.topology.RegionRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a topology on a sheet: entries above, the two regions beside each other with their zones as columns and their tiers
 * as rows, and below what couples them. Clients come along the outer sides, data is copied between the regions, so that
 * no line has to cross a box.
 */
final class Layout {

    private static final int MARGIN = 16;
    private static final int PADDING = 12;
    private static final int LANE = 9;
    private static final int HEAD = 44;
    private static final int GATEWAY = 26;
    private static final int TITLE = 26;
    private static final int ZONE = 22;
    private static final int SPACE = 8;
    private static final int LEAST_ZONE = 104;
    private static final int LEAST_ROOM = 330;

    private final Inventory inventory;
    private final boolean everything;
    private final Sheet sheet = new Sheet();
    private final Grouping grouping;
    private final int gap;
    private final List<Frame> frames;

    private Layout(Inventory inventory, boolean everything) {
        this.inventory = inventory;
        this.everything = everything;
        this.grouping = new Grouping(inventory.items(), inventory.gateways());
        this.gap = Links.gap(inventory);
        this.frames = frames();
    }

    /**
     * The picture of a topology.
     *
     * @param everything whether AWS's services and control planes are drawn as well, which can fail like all others
     */
    static Figure of(Inventory inventory, boolean everything) {
        return new Layout(inventory, everything).figure();
    }

    private Figure figure() {
        var topology = inventory.topology();
        sheet.caption(topology.name(), MARGIN, MARGIN - 4, 18, true);
        int gatewaysEnd = gateways();
        int top = gatewaysEnd + LANE * (grouping.gateways().size() + 2);
        int bottom = regions(top);
        int below = elsewhere(coupling(bottom + MARGIN));
        var links = new Links(sheet, frames, grouping, inventory.copies());
        return new Figure(
                topology.name(),
                Description.of(inventory),
                width(),
                below + MARGIN / 2,
                sheet.boxes(),
                sheet.columns(),
                sheet.captions(),
                links.all(gatewaysEnd));
    }

    private int width() {
        var last = frames.get(1);
        return last.x() + last.width() + MARGIN;
    }

    private List<Frame> frames() {
        int lanes = grouping.gateways().size() * LANE + (grouping.gateways().isEmpty() ? 0 : SPACE / 2);
        int room = room();
        int width = room + 2 * PADDING + lanes;
        return List.of(
                frame(RegionRole.PRIMARY, MARGIN, width, MARGIN + PADDING + lanes, room),
                frame(RegionRole.RECOVERY, MARGIN + width + gap, width, MARGIN + width + gap + PADDING, room));
    }

    private Frame frame(RegionRole side, int x, int width, int inside, int room) {
        return new Frame(side, inventory.region(side), inventory.zones(side), x, width, inside, room);
    }

    /** The width of what stands in a region: that of its zones, in which whatever fails has to be readable. */
    private int room() {
        int room = LEAST_ROOM;
        for (var side : RegionRole.values()) {
            int zone = Math.max(LEAST_ZONE, widestChip(side) + SPACE) + SPACE;
            room = Math.max(room, inventory.zones(side).size() * zone - SPACE);
        }
        return Math.max(room, (gatewaysWidth() - gap) / 2);
    }

    private int widestChip(RegionRole side) {
        var own = grouping.items().stream()
                .filter(item -> !item.isGroup())
                .flatMap(item -> item.nodes().getOrDefault(side, List.of()).stream());
        return Stream.of(own, inventory.shared(side).stream())
                .flatMap(atoms -> atoms)
                .mapToInt(atom -> Sheet.chipWidth(Sheet.last(atom.id())))
                .max()
                .orElse(0);
    }

    private int gatewaysWidth() {
        int own = grouping.gateways().stream()
                .mapToInt(gateway -> gatewayWidth(gateway) + MARGIN)
                .sum();
        return own
                + free().stream()
                        .mapToInt(atom -> Sheet.chipWidth(atom.id()) + SPACE)
                        .sum();
    }

    private static int gatewayWidth(Gateway gateway) {
        int chips = gateway.atoms().stream()
                .limit(3)
                .mapToInt(Sheet::chipWidth)
                .max()
                .orElse(0);
        return Math.max(Sheet.titleWidth(gateway.name(), gateway.kind()), chips + 2 * SPACE);
    }

    /** The entries, in a row, and beside them what all clients need; the answer is where they end. */
    private int gateways() {
        int x = Math.max(MARGIN, (width() - gatewaysWidth()) / 2);
        int bottom = HEAD;
        int tallest = grouping.gateways().stream()
                .mapToInt(gateway -> gateway.isGroup() ? 0 : gateway.atoms().size())
                .max()
                .orElse(0);
        for (var gateway : grouping.gateways()) {
            var where = new Rectangle(x, HEAD, gatewayWidth(gateway), GATEWAY + tallest * Sheet.STEP);
            sheet.named(gateway.key(), Role.ENTRY, where, "", gateway.name(), gateway.kind(), Optional.empty());
            if (!gateway.isGroup()) {
                gatewayChips(gateway, where);
            }
            x = where.right() + MARGIN;
            bottom = Math.max(bottom, where.bottom());
        }
        var free = free();
        var room = new Rectangle(x, HEAD + 2, width() - MARGIN - x, 0);
        return free.isEmpty() ? bottom : Math.max(bottom, Rows.flow(sheet, room, free, ""));
    }

    /** What fails for both regions at once, and is drawn in no entry. */
    private List<Atom> free() {
        var drawn = grouping.gateways().stream()
                .filter(gateway -> !gateway.isGroup())
                .flatMap(gateway -> gateway.atoms().stream())
                .collect(Collectors.toSet());
        return inventory.global().stream()
                .filter(atom -> !drawn.contains(atom.id()))
                .toList();
    }

    private void gatewayChips(Gateway gateway, Rectangle where) {
        int y = where.y() + GATEWAY - 2;
        for (var atom : inventory.atoms()) {
            if (gateway.atoms().contains(atom.id())) {
                sheet.chip(
                        atom,
                        new Rectangle(where.x() + SPACE, y, where.width() - 2 * SPACE, Sheet.CHIP),
                        gateway.key());
                y += Sheet.STEP;
            }
        }
    }

    private int regions(int top) {
        int zones = top + PADDING + TITLE + SPACE;
        var linked = Stream.concat(
                        grouping.gateways().stream().flatMap(gateway -> gateway.targets().stream()),
                        inventory.copies().keySet().stream().map(grouping::key))
                .collect(Collectors.toCollection(HashSet::new));
        // Rows are measured on a sheet of their own, because what holds them is drawn first.
        int bottom = rows(new Sheet(), linked, zones + ZONE + SPACE);
        for (var frame : frames) {
            sheet.frame(frame.id(), Role.REGION, new Rectangle(frame.x(), top, frame.width(), bottom - top));
            sheet.named(
                    "name/" + frame.id(),
                    Role.REGION_NAME,
                    frame.row(top + PADDING, TITLE),
                    frame.id(),
                    frame.region().id(),
                    frame.side().word() + " region",
                    Optional.of(frame.region().id()));
            IntStream.range(0, frame.zones().size()).forEach(zone -> zone(frame, zone, zones, bottom));
        }
        return rows(sheet, linked, zones + ZONE + SPACE);
    }

    private void zone(Frame frame, int zone, int top, int bottom) {
        var atom = frame.zones().get(zone);
        sheet.column(frame.column(zone, top, bottom - SPACE / 2));
        sheet.named(
                "zone/" + atom.id(),
                Role.ZONE,
                frame.column(zone, top, top + ZONE),
                frame.id(),
                Sheet.last(atom.id()),
                "",
                Optional.of(atom.id()));
    }

    private int rows(Sheet on, Set<String> linked, int top) {
        var rows = new Rows(on, frames, linked, top);
        for (var tier : List.of(Tier.TRAFFIC, Tier.WORKLOADS, Tier.STORES, Tier.OTHERS)) {
            rows.elements(
                    tier,
                    grouping.items().stream()
                            .filter(item -> item.tier() == tier)
                            .toList());
        }
        rows.shared(Tier.NETWORK, frame -> inventory.shared(frame.side()));
        rows.flow(Tier.KEPT, frame -> regional(frame, Atom.Kind.KEY, Atom.Kind.STATE, Atom.Kind.ARTIFACT));
        if (everything) {
            rows.flow(Tier.SERVICES, frame -> regional(frame, Atom.Kind.SERVICE));
            rows.flow(Tier.PLANES, frame -> regional(frame, Atom.Kind.CONTROL_PLANE));
        }
        return rows.bottom();
    }

    private List<Atom> regional(Frame frame, Atom.Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> inventory.regional(frame.side(), kind).stream())
                .toList();
    }

    /** What is made in both regions or for both, in lines; the answer is where they end. */
    private int coupling(int top) {
        var elements = inventory.coupling();
        sheet.caption("coupling and state", MARGIN, top, Sheet.SMALL, false);
        int x = MARGIN;
        int y = top + MARGIN + 2;
        var bucket = inventory.topology().state().name();
        int first = Math.min(Sheet.titleWidth(bucket, "state buckets, copied both ways"), width() - 2 * MARGIN);
        sheet.named(
                "coupling/state",
                Role.COUPLING,
                new Rectangle(x, y, first, TITLE),
                "",
                bucket,
                "state buckets, copied both ways",
                Optional.empty());
        x += first + SPACE;
        for (var one : Coupled.of(elements)) {
            int width = Math.min(Sheet.titleWidth(one.name(), one.kind()), width() - 2 * MARGIN);
            if (x + width > width() - MARGIN) {
                x = MARGIN;
                y += TITLE + SPACE;
            }
            var where = new Rectangle(x, y, width, TITLE);
            sheet.named(one.key(), Role.COUPLING, where, "", one.name(), one.kind(), Optional.empty());
            x += width + SPACE;
        }
        return y + TITLE + SPACE;
    }

    private int elsewhere(int top) {
        if (!everything || inventory.elsewhere().isEmpty()) {
            return top;
        }
        sheet.caption("control planes in other regions", MARGIN, top, Sheet.SMALL, false);
        int y = top + MARGIN + 2;
        for (var region : inventory.elsewhere()) {
            int width = Sheet.titleWidth(region.id(), "");
            sheet.named(
                    "name/" + region.id(),
                    Role.REGION_NAME,
                    new Rectangle(MARGIN, y - 3, width, TITLE),
                    "",
                    region.id(),
                    "",
                    Optional.of(region.id()));
            var room = new Rectangle(2 * MARGIN + width, y, width() - 3 * MARGIN - width, 0);
            y = Math.max(y + TITLE, Rows.flow(sheet, room, inventory.inside(region), "")) + SPACE;
        }
        return y;
    }

    /** What stands in the last band, several of a kind as one where there are many. */
    private record Coupled(String key, String name, String kind) {

        private static final int MANY = 4;

        static List<Coupled> of(List<Element> elements) {
            var kinds =
                    elements.stream().collect(Collectors.groupingBy(Element::kind, TreeMap::new, Collectors.toList()));
            return kinds.entrySet().stream()
                    .flatMap(kind -> kind.getValue().size() > MANY
                            ? Stream.of(new Coupled(
                                    "coupling/" + kind.getKey(), kind.getValue().size() + " of these", kind.getKey()))
                            : kind.getValue().stream()
                                    .map(one -> new Coupled(
                                            "coupling/" + one.kind() + "/" + one.name(), one.name(), one.kind())))
                    .toList();
        }
    }
}
