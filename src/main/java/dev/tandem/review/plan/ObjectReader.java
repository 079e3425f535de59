package dev.tandem.review.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a plan does to one object. */
final class ObjectReader {

    /** Attribute names; keys of maps may be anything, and are left out. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private ObjectReader() {}

    static ResourceChange read(JsonNode node) {
        var change = node.path("change");
        if (!change.isObject()) {
            throw new WrongShapeException("a change of an object is missing");
        }
        var type = required(node, "type");
        var actions = actions(change.path("actions"));
        var before = Value.of(change.path("before"), none(), change.path("before_sensitive"));
        var managed = !node.path("mode").asText("managed").equals("data");
        var after = (managed && actions.nothing()) || change.path("after").equals(change.path("before"))
                ? Value.of(change.path("before"), change.path("after_unknown"), change.path("after_sensitive"))
                : Value.of(change.path("after"), change.path("after_unknown"), change.path("after_sensitive"));
        return new ResourceChange(
                Printable.of(address(node, type)),
                text(node, "previous_address").map(Printable::of),
                Printable.of(node.path("module_address").asText("")),
                managed,
                ResourceTypes.canonical(type),
                node.path("name").asText(""),
                text(node, "deposed").map(Printable::of),
                actions,
                text(node, "action_reason")
                        .filter(reason -> NAME.matcher(reason).matches()),
                before,
                after,
                paths(change.path("replace_paths")),
                change.path("importing").isObject());
    }

    /** Nothing of what is there now is unknown. */
    private static JsonNode none() {
        return MissingNode.getInstance();
    }

    private static Actions actions(JsonNode node) {
        var words = new ArrayList<String>();
        node.forEach(word -> words.add(Printable.of(word.asText())));
        if (words.isEmpty()) {
            throw new WrongShapeException("a change of an object has no actions");
        }
        return new Actions(words);
    }

    /** Terraform 1.0 leaves the address of drift out. */
    private static String address(JsonNode node, String type) {
        return text(node, "address").orElseGet(() -> {
            var module = node.path("module_address").asText("");
            var index = node.path("index");
            var key = index.isTextual()
                    ? "[\"" + index.asText() + "\"]"
                    : index.isNumber() ? "[" + index.asText() + "]" : "";
            return (module.isEmpty() ? "" : module + ".") + type + "." + required(node, "name") + key;
        });
    }

    private static List<String> paths(JsonNode node) {
        var paths = new ArrayList<String>();
        for (var path : node) {
            var steps = new ArrayList<String>();
            for (var step : path) {
                if (step.isTextual() && !NAME.matcher(step.textValue()).matches()) {
                    break;
                }
                if (step.isTextual()) {
                    steps.add(step.textValue());
                }
            }
            paths.add(String.join(".", steps));
        }
        return paths.stream().filter(path -> !path.isEmpty()).distinct().toList();
    }

    private static String required(JsonNode node, String name) {
        return text(node, name).orElseThrow(() -> new WrongShapeException("an object has no " + name));
    }

    private static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
