package dev.tandem.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of a deployed example, and what comes of it: what {@code synth} finds, what the plan does to data, and what
 * {@code review} finds in the plan.
 *
 * @param title what changes, as one says it
 * @param element the kind of element that changes; empty if the table in docs/changes.md does not show it
 * @param kind what is done to it: rename, remove, re-key, resize, upgrade or move; empty as above
 * @param stacks the stacks that are planned of those that change; all if none is named
 * @param edits of the example's source
 * @param outcome a line for each thing that comes of it, in order
 */
public record PlannedChange(
        String title, String element, String kind, List<String> stacks, List<Edit> edits, List<String> outcome) {

    /** What stands in a file of changes if nothing comes of one. */
    public static final String NOTHING = "nothing";

    private static final Path FOLDER = Path.of("src/test/resources/changes");

    /** A text that is replaced by another. */
    public record Edit(String before, String after) {}

    /** Copies the lists. */
    public PlannedChange {
        stacks = List.copyOf(stacks);
        edits = List.copyOf(edits);
        outcome = List.copyOf(outcome);
    }

    /** The changes of an example, in the order of its file. */
    public static List<PlannedChange> of(String system) {
        var changes = new ArrayList<PlannedChange>();
        for (var paragraph : text(system).strip().split("\n\n", -1)) {
            changes.add(parsed(paragraph.strip().lines().toList()));
        }
        return changes;
    }

    /** Whether an element is given up by it, in words. */
    public boolean retires() {
        return edits.stream().anyMatch(edit -> edit.after().contains(".retired("));
    }

    /** The same change with another outcome. */
    public PlannedChange with(List<String> other) {
        return new PlannedChange(title, element, kind, stacks, edits, other);
    }

    /** Writes the changes of an example. */
    public static void write(String system, List<PlannedChange> changes) {
        try {
            Files.writeString(
                    file(system),
                    String.join(
                                    "\n\n",
                                    changes.stream().map(PlannedChange::lines).toList())
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines() {
        var lines = new ArrayList<String>();
        lines.add("# " + title);
        if (!element.isEmpty()) {
            lines.add("% " + element + ": " + kind);
        }
        if (!stacks.isEmpty()) {
            lines.add("@ " + String.join(" ", stacks));
        }
        edits.forEach(edit -> {
            lines.add("- " + edit.before());
            lines.add(("+ " + edit.after()).strip());
        });
        outcome.forEach(line -> lines.add("= " + line));
        return String.join("\n", lines);
    }

    private static PlannedChange parsed(List<String> lines) {
        var change = new PlannedChange(lines.get(0).substring(2), "", "", List.of(), List.of(), List.of());
        var before = "";
        for (var line : lines.subList(1, lines.size())) {
            var rest = line.substring(Math.min(2, line.length()));
            switch (line.charAt(0)) {
                case '%' -> change = change.of(rest.split(": ", 2));
                case '@' -> change = change.in(List.of(rest.split(" ")));
                case '-' -> before = rest;
                case '+' -> change = change.edited(new Edit(before, rest));
                case '=' -> change = change.with(with(change.outcome(), rest));
                default -> throw new AssertionError("No line of a change starts like this: " + line);
            }
        }
        return change;
    }

    /** Whether a stack is planned, if it changes. */
    public boolean plans(String stack) {
        return stacks.isEmpty() || stacks.contains(stack);
    }

    private PlannedChange of(String... cell) {
        return new PlannedChange(title, cell[0], cell[1], stacks, edits, outcome);
    }

    private PlannedChange in(List<String> some) {
        return new PlannedChange(title, element, kind, some, edits, outcome);
    }

    private PlannedChange edited(Edit edit) {
        return new PlannedChange(title, element, kind, stacks, with(edits, edit), outcome);
    }

    private static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static Path file(String system) {
        return FOLDER.resolve(system + ".txt");
    }

    private static String text(String system) {
        try {
            return Files.readString(file(system));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
