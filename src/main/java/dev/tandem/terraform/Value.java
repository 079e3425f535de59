package dev.tandem.terraform;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value in a Terraform document: data, a list, an object, or an expression that Terraform evaluates. */
public sealed interface Value {

    /** Text that means itself: whatever Terraform would interpolate in it is escaped. */
    static Value text(String text) {
        return new Text(text);
    }

    /** Text in a place where Terraform reads no template, such as a module's source or a variable's type. */
    static Value verbatim(String text) {
        return new Verbatim(text);
    }

    /** A whole number. */
    static Value number(long number) {
        return new Whole(number);
    }

    /** True or false. */
    static Value flag(boolean flag) {
        return new Flag(flag);
    }

    /** A list of values, in the order given. */
    static Value list(List<? extends Value> items) {
        return new Items(List.<Value>copyOf(items));
    }

    /** Text made of parts, some of which Terraform evaluates. */
    static Value template(Value... parts) {
        return new Template(List.of(parts));
    }

    /** A list of texts, in the order given. */
    static Value texts(List<String> texts) {
        return list(texts.stream().map(Value::text).toList());
    }

    /** Text that means itself. */
    record Text(String text) implements Value {}

    /** Text that Terraform takes as it stands. */
    record Verbatim(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** True or false. */
    record Flag(boolean flag) implements Value {}

    /** A list, in order. */
    record Items(List<Value> items) implements Value {

        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object whose keys are in alphabetical order. */
    record Tree(SortedMap<String, Value> entries) implements Value {

        /** Copies the entries. */
        public Tree {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }
    }

    /** Text made of parts, some of which Terraform evaluates, such as {@code alias/${var.name}}. */
    record Template(List<Value> parts) implements Value {

        /** Copies the parts. */
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** Something Terraform evaluates. */
    non-sealed interface Expression extends Value {

        /** The expression in Terraform's native syntax, without the <code>${}</code> around it. */
        String hcl();
    }
}
