package dev.tandem.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file of waivers:
 * <code>{"waivers": [{"rule": "review/store-deleted", "address": "aws_db_instance.old", "reason": "...", "expires":
 * "2026-12-31"}]}</code>.
 */
public final class WaiverFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("rule", "stack", "address", "reason", "expires");

    private final String file;

    private WaiverFile(String file) {
        this.file = file;
    }

    /**
     * The waivers of a file.
     *
     * @param file its name, for messages
     * @param text its content
     * @throws UnreadableWaiversException if it is not JSON, or a waiver lacks its rule, address, reason or expiry date
     */
    public static List<ReviewWaiver> read(String file, String text) throws UnreadableWaiversException {
        return new WaiverFile(file).read(text);
    }

    private List<ReviewWaiver> read(String text) throws UnreadableWaiversException {
        var root = parsed(text);
        if (!root.path("waivers").isArray()) {
            throw new UnreadableWaiversException(file + " has no list of waivers: write {\"waivers\": [...]}.");
        }
        var waivers = new ArrayList<ReviewWaiver>();
        for (var node : root.path("waivers")) {
            waivers.add(waiver("Waiver " + (waivers.size() + 1) + " of " + file, node));
        }
        return waivers;
    }

    private JsonNode parsed(String text) throws UnreadableWaiversException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnreadableWaiversException(file + " is not valid JSON at line " + line + ": correct it there.");
        }
    }

    private static ReviewWaiver waiver(String which, JsonNode node) throws UnreadableWaiversException {
        for (var entry : node.properties()) {
            if (!MEMBERS.contains(entry.getKey())) {
                throw new UnreadableWaiversException(which + " has a member \"" + entry.getKey()
                        + "\": allowed are rule, stack, address, reason and expires.");
            }
        }
        var rule = text(which, node, "rule");
        if (!Conditions.ids().contains(rule)) {
            throw new UnreadableWaiversException(
                    which + " names the rule \"" + rule + "\", which is none: tandem rules lists them.");
        }
        return new ReviewWaiver(
                rule,
                node.has("stack") ? text(which, node, "stack") : "*",
                text(which, node, "address"),
                text(which, node, "reason"),
                date(which, text(which, node, "expires")));
    }

    private static String text(String which, JsonNode node, String name) throws UnreadableWaiversException {
        var value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new UnreadableWaiversException(which + " has no " + name
                    + ": rule, address, reason and expires are texts" + " that each waiver has.");
        }
        return value.textValue().strip();
    }

    private static LocalDate date(String which, String text) throws UnreadableWaiversException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableWaiversException(
                    which + " expires on \"" + text + "\", which is no date: write it as 2026-12-31.");
        }
    }
}
