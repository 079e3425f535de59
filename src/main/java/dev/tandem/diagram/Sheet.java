package dev.tandem.diagram;

import dev.tandem.diagram.Figure.Box;
import dev.tandem.diagram.Figure.Label;
import dev.tandem.diagram.Figure.Member;
import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.diagram.Figure.Role;
import dev.tandem.resilience.Atom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Boxes, words and stripes as they are put down one after the other. */
final class Sheet {

    static final int NAME = 12;
    static final int SMALL = 10;
    static final int CHIP = 20;
    static final int STEP = 24;
    private static final int TITLE = 26;
    private static final int INSET = 8;
    private static final int LEADING = 4;
    private static final int SPACE = 6;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Rectangle> columns = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Rectangle> columns() {
        return columns;
    }

    List<Label> captions() {
        return captions;
    }

    Optional<Box> box(String id) {
        return Optional.ofNullable(boxes.get(id));
    }

    void column(Rectangle where) {
        columns.add(where);
    }

    void caption(String text, int x, int y, int size, boolean bold) {
        captions.add(label(text, x, y, size, bold, !bold));
    }

    /** A box without a name of its own. */
    void frame(String id, Role role, Rectangle where) {
        put(new Box(id, role, where, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /** A box with a name and what it is, side by side. */
    void named(String id, Role role, Rectangle where, String holder, String name, String kind, Optional<String> atom) {
        put(new Box(id, role, where, title(where, name, kind), holder(holder), atom, Optional.empty(), List.of()));
    }

    /** An element. */
    void element(String id, Rectangle where, String holder, Item item, String component) {
        var labels = title(where, item.name(), item.kind());
        put(new Box(
                id, Role.ELEMENT, where, labels, holder(holder), Optional.empty(), Optional.of(component), List.of()));
    }

    /** Several elements as one, with their names. */
    void group(String id, Rectangle where, String holder, Item item, List<Label> names, List<Member> members) {
        var labels = new ArrayList<>(title(where, item.name(), item.kind()));
        labels.addAll(names);
        put(new Box(id, Role.GROUP, where, labels, holder(holder), Optional.empty(), Optional.empty(), members));
    }

    /** Something that fails as one. */
    void chip(Atom atom, Rectangle where, String holder) {
        put(chip(atom.id(), where, holder, last(atom.id()), Optional.of(atom.id())));
    }

    /** A number of things that fail one by one. */
    void count(String id, int count, Rectangle where, String holder) {
        put(chip(id, where, holder, count == 1 ? "1 node" : count + " nodes", Optional.empty()));
    }

    private static Box chip(String id, Rectangle where, String holder, String text, Optional<String> atom) {
        var fitting = TextWidth.fitting(text, SMALL, false, where.width() - 2 * INSET + LEADING);
        var label = label(fitting, where.x() + INSET - 2, where.y() + LEADING - 1, SMALL, false, false);
        return new Box(id, Role.CHIP, where, List.of(label), holder(holder), atom, Optional.empty(), List.of());
    }

    private void put(Box box) {
        if (boxes.put(box.id(), box) != null) {
            throw new IllegalStateException("Two boxes of a picture are called " + box.id() + ".");
        }
    }

    private static Optional<String> holder(String holder) {
        return holder.isEmpty() ? Optional.empty() : Optional.of(holder);
    }

    private static List<Label> title(Rectangle where, String name, String kind) {
        int room = where.width() - 2 * INSET;
        int y = where.y() + (Math.min(where.height(), TITLE) - NAME - LEADING) / 2;
        int left = Math.max(room / 2, room - SPACE - TextWidth.of(name, NAME, true));
        var word = TextWidth.fitting(kind, SMALL, false, left);
        int rest = word.isEmpty() ? room : room - TextWidth.of(word, SMALL, false) - SPACE;
        var text = TextWidth.fitting(name, NAME, true, rest);
        var first = label(text, where.x() + INSET, y, NAME, true, false);
        return word.isEmpty()
                ? List.of(first)
                : List.of(first, label(word, first.where().right() + SPACE, y + 2, SMALL, false, true));
    }

    /** The width that a name and what it is take side by side in a box. */
    static int titleWidth(String name, String kind) {
        return TextWidth.of(name, NAME, true)
                + (kind.isEmpty() ? 0 : SPACE + TextWidth.of(kind, SMALL, false))
                + 2 * INSET;
    }

    /** The width of a box around something that fails as one. */
    static int chipWidth(String text) {
        return TextWidth.of(text, SMALL, false) + 2 * INSET;
    }

    static Label label(String text, int x, int y, int size, boolean bold, boolean quiet) {
        var where = new Rectangle(x, y, TextWidth.of(text, size, bold), size + LEADING);
        return new Label(text, where, size, bold, quiet);
    }

    /** What something is called within what it is inside of. */
    static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
