package dev.tandem.diagram;

import dev.tandem.diagram.Figure.Label;
import dev.tandem.diagram.Figure.Member;
import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.resilience.Atom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the two regions, at the same heights in both, so that a copy stands beside what it is a copy of. */
final class Rows {

    private static final int TITLE = 26;
    private static final int CAPTION = 16;
    private static final int SPACE = 8;
    private static final int LINE = 14;
    private static final int NAMES = 24;
    private static final int INSET = 8;

    private final Sheet sheet;
    private final List<Frame> frames;
    private final Set<String> linked;
    private int y;

    Rows(Sheet sheet, List<Frame> frames, Set<String> linked, int y) {
        this.sheet = sheet;
        this.frames = List.copyOf(frames);
        this.linked = Set.copyOf(linked);
        this.y = y;
    }

    /** Where the next row would begin. */
    int bottom() {
        return y;
    }

    /** A row of elements: those with a line or with parts in zones one below the other, the others side by side. */
    void elements(Tier tier, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        caption(tier, frame -> items.stream().anyMatch(item -> item.standsIn(frame.side())));
        var small = items.stream()
                .filter(item -> item.isPlain() && !item.isGroup() && !linked.contains(item.key()))
                .toList();
        items.stream().filter(item -> !small.contains(item)).forEach(this::element);
        if (!small.isEmpty()) {
            sideBySide(small);
        }
        y += SPACE;
    }

    /** What stands in zones and belongs to nobody alone. */
    void shared(Tier tier, Function<Frame, List<Atom>> atoms) {
        int most = frames.stream()
                .mapToInt(frame -> most(frame, atoms.apply(frame)))
                .max()
                .orElse(0);
        if (most == 0) {
            return;
        }
        caption(tier, frame -> !atoms.apply(frame).isEmpty());
        for (var frame : frames) {
            for (int zone = 0; zone < frame.zones().size(); zone++) {
                chips(frame, zone, in(frame.zones().get(zone), atoms.apply(frame)), frame.id());
            }
        }
        y += most * Sheet.STEP + SPACE;
    }

    /** What stands in no zone, as many in a line as there is room for. */
    void flow(Tier tier, Function<Frame, List<Atom>> atoms) {
        if (frames.stream().allMatch(frame -> atoms.apply(frame).isEmpty())) {
            return;
        }
        caption(tier, frame -> !atoms.apply(frame).isEmpty());
        int end = y;
        for (var frame : frames) {
            end = Math.max(end, flow(frame.row(y, 0), atoms.apply(frame), frame.id()));
        }
        y = end + SPACE;
    }

    private int flow(Rectangle room, List<Atom> atoms, String holder) {
        return flow(sheet, room, atoms, holder);
    }

    /** Things that fail as one, in lines; the answer is where the last line ends. */
    static int flow(Sheet sheet, Rectangle room, List<Atom> atoms, String holder) {
        int x = room.x();
        int top = room.y();
        for (var atom : atoms) {
            int width = Math.min(room.width(), Sheet.chipWidth(Sheet.last(atom.id())));
            if (x > room.x() && x + width > room.right()) {
                x = room.x();
                top += Sheet.STEP;
            }
            sheet.chip(atom, new Rectangle(x, top, width, Sheet.CHIP), holder);
            x += width + SPACE / 2;
        }
        return atoms.isEmpty() ? top : top + Sheet.STEP;
    }

    private void caption(Tier tier, Function<Frame, Boolean> shown) {
        frames.stream()
                .filter(shown::apply)
                .forEach(frame -> sheet.caption(tier.caption(), frame.inside(), y, Sheet.SMALL, false));
        y += CAPTION;
    }

    private void element(Item item) {
        int lines = item.isGroup() ? lines(item).size() : 0;
        int chips = item.isGroup()
                ? (item.isPlain() ? 0 : 1)
                : frames.stream()
                        .mapToInt(frame -> most(frame, item.nodes().getOrDefault(frame.side(), List.of())))
                        .max()
                        .orElse(0);
        int height = TITLE + lines * LINE + chips * Sheet.STEP + (lines > 0 && chips == 0 ? INSET : 0);
        for (var frame : frames) {
            if (item.standsIn(frame.side())) {
                element(item, frame, frame.row(y, height), TITLE + lines * LINE);
            }
        }
        y += height + SPACE;
    }

    private void element(Item item, Frame frame, Rectangle where, int titles) {
        var id = id(item.key(), frame);
        if (item.isGroup()) {
            sheet.group(id, where, frame.id(), item, names(item, where), members(item, frame));
        } else {
            sheet.element(id, where, frame.id(), item, component(item, frame));
        }
        for (int zone = 0; zone < frame.zones().size(); zone++) {
            var nodes = item.nodesIn(frame.side(), frame.zones().get(zone));
            var column = frame.column(zone, where.y() + titles, where.bottom());
            if (item.isGroup() && !nodes.isEmpty()) {
                sheet.count(id + "/" + zone, nodes.size(), inset(column, 0), id);
            }
            for (int index = 0; index < nodes.size() && !item.isGroup(); index++) {
                sheet.chip(nodes.get(index), inset(column, index), id);
            }
        }
    }

    private static List<Member> members(Item group, Frame frame) {
        return group.grouped().stream()
                .filter(item -> item.standsIn(frame.side()))
                .map(item -> new Member(
                        item.name(),
                        component(item, frame),
                        item.nodes().getOrDefault(frame.side(), List.of()).stream()
                                .map(Atom::id)
                                .toList()))
                .toList();
    }

    private static String component(Item item, Frame frame) {
        return frame.region().id() + "/" + item.name();
    }

    private void chips(Frame frame, int zone, List<Atom> atoms, String holder) {
        for (int index = 0; index < atoms.size(); index++) {
            sheet.chip(atoms.get(index), inset(frame.column(zone, y, y), index), holder);
        }
    }

    private static Rectangle inset(Rectangle column, int index) {
        return new Rectangle(
                column.x() + SPACE / 2, column.y() + index * Sheet.STEP, column.width() - SPACE, Sheet.CHIP);
    }

    private void sideBySide(List<Item> items) {
        int widest = items.stream()
                .mapToInt(item -> Sheet.titleWidth(item.name(), item.kind()))
                .max()
                .orElse(0);
        int room = frames.get(0).room();
        int inLine = Math.max(1, (room + SPACE) / (widest + SPACE));
        int width = (room + SPACE) / inLine - SPACE;
        for (int index = 0; index < items.size(); index++) {
            int left = index % inLine * (width + SPACE);
            int top = y + index / inLine * (TITLE + SPACE);
            for (var frame : frames) {
                if (items.get(index).standsIn(frame.side())) {
                    var where = new Rectangle(frame.inside() + left, top, width, TITLE);
                    element(items.get(index), frame, where, TITLE);
                }
            }
        }
        y += (items.size() + inLine - 1) / inLine * (TITLE + SPACE);
    }

    private List<Label> names(Item item, Rectangle where) {
        var labels = new ArrayList<Label>();
        var lines = lines(item);
        for (int line = 0; line < lines.size(); line++) {
            labels.add(Sheet.label(
                    lines.get(line), where.x() + INSET, where.y() + TITLE + line * LINE - 2, Sheet.SMALL, false, true));
        }
        return labels;
    }

    /** The names of a group, as many in a line as there is room for. */
    private List<String> lines(Item item) {
        var names = item.members().stream().limit(NAMES).collect(Collectors.toCollection(ArrayList::new));
        if (item.members().size() > NAMES) {
            names.add("and " + (item.members().size() - NAMES) + " more");
        }
        return filled(names, frames.get(0).room() - 2 * INSET);
    }

    private static List<String> filled(Collection<String> names, int room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var name : names) {
            var longer = line.isEmpty() ? name : line + ", " + name;
            if (!line.isEmpty() && TextWidth.of(longer, Sheet.SMALL, false) > room) {
                lines.add(line);
                longer = name;
            }
            line = TextWidth.fitting(longer, Sheet.SMALL, false, room);
        }
        lines.add(line);
        return lines;
    }

    private static int most(Frame frame, List<Atom> atoms) {
        return frame.zones().stream()
                .mapToInt(zone -> in(zone, atoms).size())
                .max()
                .orElse(0);
    }

    private static List<Atom> in(Atom zone, List<Atom> atoms) {
        return atoms.stream()
                .filter(atom -> atom.parent().filter(zone::equals).isPresent())
                .toList();
    }

    /** What the box of an item in a region is called. */
    static String id(String key, Frame frame) {
        return frame.region().id() + "/" + key;
    }
}
