package dev.tandem.review.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;

/** The statements of two policies, compared as values: order and white space of the text do not matter. */
final class PolicyStatements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyStatements() {}

    /** How many statements of the first policy are not in the second; one if either is not JSON and they differ. */
    static int missing(String before, String after) {
        try {
            var missing = statements(before);
            missing.removeAll(statements(after));
            return missing.size();
        } catch (JsonProcessingException e) {
            return before.equals(after) ? 0 : 1;
        }
    }

    private static Set<JsonNode> statements(String policy) throws JsonProcessingException {
        var statements = new HashSet<JsonNode>();
        var statement = JSON.readTree(policy).path("Statement");
        if (statement.isObject()) {
            statements.add(statement);
        }
        if (statement.isArray()) {
            statement.forEach(statements::add);
        }
        return statements;
    }
}
