package dev.tandem.review.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Parts of a plan that are read whole, one at a time, so that a large plan needs little memory. */
final class PlanTree {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanTree() {}

    /** The value at which the parser stands. */
    static JsonNode whole(JsonParser json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Each object of a list; null is an empty list. */
    static void each(String name, JsonParser json, Consumer<JsonNode> object) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new WrongShapeException(name + " is not a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new WrongShapeException(name + " holds something that is not an object");
            }
            object.accept(whole(json));
        }
    }

    /** Each member of an object; null has none. */
    static void members(String name, JsonParser json, BiConsumer<String, JsonNode> member) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new WrongShapeException(name + " is not an object");
        }
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            member.accept(field, whole(json));
        }
    }
}
