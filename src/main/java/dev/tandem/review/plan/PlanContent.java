package dev.tandem.review.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been read of a plan so far. */
final class PlanContent {

    /** The value of {@code role} while the recovery region serves. */
    private static final String ACTIVE = "active";

    private final List<ResourceChange> changes = new ArrayList<>();
    private final List<ResourceChange> drift = new ArrayList<>();
    private final Set<String> relevant = new TreeSet<>();
    private final List<Check> checks = new ArrayList<>();
    private final Set<String> actions = new TreeSet<>();
    private final Map<String, Boolean> switches = new TreeMap<>();
    private final Set<String> given = new TreeSet<>();
    private final PlanConfiguration configuration = new PlanConfiguration();
    private Optional<String> format = Optional.empty();
    private Optional<String> timestamp = Optional.empty();
    private Optional<Boolean> complete = Optional.empty();
    private boolean errored;
    private boolean recognised;
    private boolean state;
    private int deferred;

    /** Takes in a member of the plan; the parser stands at its value, and afterwards at the end of it. */
    void read(String name, JsonParser json) throws IOException {
        recognised |= Set.of("resource_changes", "planned_values", "format_version", "output_changes")
                .contains(name);
        switch (name) {
            case "format_version" -> format = Optional.of(text(name, json));
            case "timestamp" -> timestamp = Optional.of(text(name, json));
            case "errored" -> errored = flag(name, json);
            case "complete" -> complete = Optional.of(flag(name, json));
            case "resource_changes" -> PlanTree.each(name, json, node -> changes.add(ObjectReader.read(node)));
            case "resource_drift" -> PlanTree.each(name, json, node -> drift.add(ObjectReader.read(node)));
            case "relevant_attributes" -> PlanTree.each(name, json, node -> relevant.add(relevant(node)));
            case "checks" -> PlanTree.each(name, json, node -> checks.add(check(node)));
            case "deferred_changes" -> PlanTree.each(name, json, node -> deferred++);
            case "action_invocations" ->
                PlanTree.each(
                        name,
                        json,
                        node -> actions.add(Printable.of(node.path("type").asText("action"))));
            case "variables" -> PlanTree.members(name, json, this::variable);
            case "configuration" -> configuration.read(json);
            case "values" -> {
                state = true;
                json.skipChildren();
            }
            default -> json.skipChildren();
        }
    }

    /** The whole of it. */
    Plan plan(String stack, String file, String digest) {
        if (!recognised || state) {
            throw new WrongShapeException(
                    state
                            ? "it is a state (terraform show -json without a plan file)"
                            : "it holds no resource_changes");
        }
        var clear = configuration.sensitiveVariables().filter(given::contains).toList();
        return new Plan(
                stack,
                file,
                format,
                errored,
                complete,
                timestamp,
                changes,
                drift,
                relevant,
                checks,
                deferred,
                List.copyOf(actions),
                clear,
                switches,
                configuration.regions(),
                digest,
                Optional.empty(),
                false);
    }

    private void variable(String name, JsonNode variable) {
        var value = variable.path("value");
        if (!value.isMissingNode() && !value.isNull()) {
            given.add(Printable.of(name));
        }
        if (value.isBoolean()) {
            switches.put(name, value.booleanValue());
        }
        if (value.isArray()) {
            switches.put(name, !value.isEmpty());
        }
        if (value.isTextual()) {
            switches.put(name, value.textValue().equals(ACTIVE));
        }
    }

    private static String relevant(JsonNode node) {
        var path = new StringBuilder(node.path("resource").asText());
        node.path("attribute").forEach(step -> path.append('.').append(step.asText()));
        return path.toString();
    }

    private static Check check(JsonNode node) {
        return new Check(
                Printable.of(node.path("address").path("to_display").asText("check")),
                Printable.of(node.path("status").asText("unknown")));
    }

    private static String text(String name, JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new WrongShapeException(name + " is not text");
        }
        return json.getText();
    }

    private static boolean flag(String name, JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_TRUE && json.currentToken() != JsonToken.VALUE_FALSE) {
            throw new WrongShapeException(name + " is neither true nor false");
        }
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }
}
