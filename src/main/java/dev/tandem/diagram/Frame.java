package dev.tandem.diagram;

import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.resilience.Atom;
import dev.tandem.topology.RegionRole;
import java.util.List;

/**
 * The place of a region.
 *
 * @param x where it begins
 * @param width of the whole
 * @param inside where what it holds begins
 * @param room the width of that
 */
record Frame(RegionRole side, Atom region, List<Atom> zones, int x, int width, int inside, int room) {

    private static final int GAP = 8;

    Frame {
        zones = List.copyOf(zones);
    }

    String id() {
        return "region/" + region.id();
    }

    /** The column of a zone, between two heights. */
    Rectangle column(int zone, int top, int bottom) {
        int each = (room + GAP) / zones.size();
        return new Rectangle(inside + zone * each, top, each - GAP, bottom - top);
    }

    Rectangle row(int y, int height) {
        return new Rectangle(inside, y, room, height);
    }
}
