package dev.tandem.cdktf.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import java.util.ArrayList;

/** What CDKTF wrote, without the comments it writes about its constructs. */
final class Synthesized {

    /** The key that Terraform reads as a comment, and CDKTF as its own notes. */
    private static final String COMMENT = "//";

    private Synthesized() {}

    /**
     * A whole file. Of the comment at its top it keeps what the cdktf command looks for: the stack, its backend and
     * CDKTF's version; not how the constructs came about.
     */
    static Value asTandemSaysIt(JsonNode file) {
        var arguments = arguments(file);
        var metadata = file.path(COMMENT).path("metadata");
        if (metadata.isObject()) {
            var kept = new Arguments();
            metadata.properties().stream()
                    .filter(entry -> !entry.getKey().equals("overrides"))
                    .forEach(entry -> kept.put(entry.getKey(), withoutComments(entry.getValue())));
            arguments.put(COMMENT, new Arguments().put("metadata", kept));
        }
        return arguments.tree();
    }

    private static Value withoutComments(JsonNode node) {
        if (node.isObject()) {
            return arguments(node).tree();
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

    private static Arguments arguments(JsonNode node) {
        var arguments = new Arguments();
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals(COMMENT))
                .forEach(entry -> arguments.put(entry.getKey(), withoutComments(entry.getValue())));
        return arguments;
    }
}
