package dev.tandem.review.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The value of an attribute before or after a change: known, absent, or known only after the apply.
 *
 * <p>{@code after_unknown} holds shapes for known values too ({@code [false, false]} or <code>[{}]</code>), so only a
 * {@code true} inside it counts.
 */
public final class Value {

    /** The value of what is not there. */
    public static final Value ABSENT = known(MissingNode.getInstance());

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_-]{0,80}");
    private static final Pattern NUMERAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private final JsonNode node;
    private final JsonNode unknown;
    private final JsonNode sensitive;

    private Value(JsonNode node, JsonNode unknown, JsonNode sensitive) {
        this.node = node;
        this.unknown = unknown;
        this.sensitive = sensitive;
    }

    /** A value of which all is known. */
    static Value known(JsonNode node) {
        return new Value(node, MissingNode.getInstance(), MissingNode.getInstance());
    }

    /** A value with what is known later, and what Terraform marks as sensitive. */
    static Value of(JsonNode node, JsonNode unknown, JsonNode sensitive) {
        return new Value(node, unknown, sensitive);
    }

    /**
     * The value of a nested attribute, such as {@code vpc_options.subnet_ids}. A block that is a list is entered at its
     * first element.
     */
    public Value at(String path) {
        var value = this;
        var start = 0;
        for (var dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            value = value.child(path.substring(start, dot));
            start = dot + 1;
        }
        return value.child(start == 0 ? path : path.substring(start));
    }

    private Value child(String name) {
        if (node.isMissingNode() && unknown.isMissingNode() && sensitive.isMissingNode()) {
            return ABSENT;
        }
        return new Value(field(node, name), field(unknown, name), field(sensitive, name));
    }

    /** A mask that is true for a whole block is true for everything in it. */
    private static JsonNode field(JsonNode block, String name) {
        if (block.isMissingNode()) {
            return block;
        }
        var object = block.isArray() ? block.path(0) : block;
        return object.isBoolean() ? object : object.path(name);
    }

    /** Whether the value as a whole is known only after the apply. */
    public boolean unknown() {
        return isTrue(unknown);
    }

    /** Whether the value, or anything in it, is known only after the apply. */
    public boolean partlyUnknown() {
        return holdsTrue(unknown);
    }

    /** Whether Terraform marks the value, or anything in it, as sensitive. */
    public boolean sensitive() {
        return holdsTrue(sensitive);
    }

    /** Whether it is known that there is none: null, empty text, which many attributes have for it, or not in the plan. */
    public boolean absent() {
        return !partlyUnknown() && (node.isMissingNode() || node.isNull() || isEmptyText());
    }

    private boolean isEmptyText() {
        return node.isTextual() && node.textValue().isEmpty();
    }

    /** The value as a boolean; nothing if it is none or not known. */
    public Optional<Boolean> bool() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** Whether it is known to be true. */
    public boolean isTrue() {
        return isTrue(node);
    }

    /** The value as a number, also where the provider keeps it as text; nothing if it is none or not known. */
    public OptionalDouble number() {
        if (node.isNumber()) {
            return OptionalDouble.of(node.doubleValue());
        }
        return node.isTextual() && NUMERAL.matcher(node.textValue()).matches()
                ? OptionalDouble.of(Double.parseDouble(node.textValue()))
                : OptionalDouble.empty();
    }

    /** The value as text; nothing if it is none, empty or not known. */
    public Optional<String> text() {
        return node.isTextual() && !node.textValue().isEmpty() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** The elements of a list or set; none if it is neither. */
    public List<Value> items() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(this::item).toList()
                : List.of();
    }

    private Value item(int index) {
        return new Value(
                node.path(index),
                isTrue(unknown) ? unknown : unknown.path(index),
                isTrue(sensitive) ? sensitive : sensitive.path(index));
    }

    /** Whether a text of it, or of anything in it, contains a word. The text is not given away. */
    public boolean mentions(String word) {
        return mentions(node, word);
    }

    private static boolean mentions(JsonNode node, String word) {
        if (node.isTextual()) {
            return node.textValue().contains(word);
        }
        for (var child : node) {
            if (mentions(child, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is a list or a set whose length is known. */
    public boolean list() {
        return node.isArray();
    }

    /** Whether this is an object that has an attribute, with a value or null. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** The names of attributes in an object; none if it is no object. Keys of maps that are no names are left out. */
    public Stream<String> names() {
        Iterable<String> names = () -> node.isObject() ? node.fieldNames() : emptyNames();
        return StreamSupport.stream(names.spliterator(), false)
                .filter(name -> NAME.matcher(name).matches());
    }

    private static Iterator<String> emptyNames() {
        return List.<String>of().iterator();
    }

    /** Whether both are the same, where all is known. */
    public boolean same(Value other) {
        return absent() ? other.absent() : node.equals(other.node);
    }

    /** The scalar as Terraform prints it; nothing for lists and objects. Not to be printed without {@link Harmless}. */
    Optional<String> scalar() {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.booleanValue();
    }

    private static boolean holdsTrue(JsonNode node) {
        if (node.isContainerNode()) {
            for (var child : node) {
                if (holdsTrue(child)) {
                    return true;
                }
            }
        }
        return isTrue(node);
    }
}
