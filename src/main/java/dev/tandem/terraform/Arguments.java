package dev.tandem.terraform;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the arguments of a block; whatever order they are put in, they come out sorted. */
public final class Arguments {

    private final SortedMap<String, Value> entries = new TreeMap<>();

    /** No arguments yet. */
    public Arguments() {}

    /**
     * Adds an argument.
     *
     * @throws IllegalStateException if it is there already: one argument has one value
     */
    public Arguments put(String name, Value value) {
        if (entries.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("The argument " + name + " is given twice.");
        }
        return this;
    }

    /** Adds an argument of text that means itself. */
    public Arguments put(String name, String text) {
        return put(name, Value.text(text));
    }

    /** Adds a whole number. */
    public Arguments put(String name, long number) {
        return put(name, Value.number(number));
    }

    /** Adds a flag. */
    public Arguments put(String name, boolean flag) {
        return put(name, Value.flag(flag));
    }

    /** Adds an object. */
    public Arguments put(String name, Map<String, ? extends Value> object) {
        return put(name, new Value.Tree(new TreeMap<>(object)));
    }

    /** Adds an object that is being built. */
    public Arguments put(String name, Arguments object) {
        return put(name, object.tree());
    }

    /** Whether nothing was put in. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What was put in so far, as an object. */
    public Value.Tree tree() {
        return new Value.Tree(entries);
    }
}
