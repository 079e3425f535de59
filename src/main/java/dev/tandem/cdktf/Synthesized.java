package dev.tandem.cdktf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import java.util.ArrayList;

/** What CDKTF wrote, without the comments it writes about itself. */
final class Synthesized {

    /** The key that Terraform reads as a comment, and CDKTF as its own notes. */
    private static final String COMMENT = "//";

    private Synthesized() {}

    static Value withoutComments(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            var items = new ArrayList<Value>();
            node.forEach(item -> items.add(withoutComments(item)));
            return Value.list(items);
        }
        if (node.isIntegralNumber()) {
            return Value.number(node.longValue());
        }
        return node.isBoolean() ? Value.flag(node.booleanValue()) : Value.verbatim(node.asText());
    }

    private static Value object(JsonNode node) {
        var arguments = new Arguments();
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals(COMMENT))
                .forEach(entry -> arguments.put(entry.getKey(), withoutComments(entry.getValue())));
        return arguments.tree();
    }
}
