package dev.tandem.review.plan;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The closed list of what may be printed of values: booleans, numbers, and versions, zones, regions and classes in the
 * attributes that hold them. Plans hold secrets in clear, and providers do not mark all of them as sensitive.
 */
final class Harmless {

    private static final int LONGEST = 40;

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}([._-][0-9a-z]{1,20}){0,6}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]{2,10}){1,3}-[0-9]");
    private static final Pattern ZONE = Pattern.compile(REGION.pattern() + "[a-z]");
    private static final Pattern CLASS = Pattern.compile(
            "((db|cache|mq|kafka|search)\\.)?[a-z][a-z0-9-]{1,15}\\.[a-z0-9-]{1,12}" + "(\\.(search|elasticsearch))?");
    private static final Pattern WORD = Pattern.compile(
            "ACTIVE|INACTIVE|Enabled|Disabled|Suspended|ELB|EC2|PRIMARY|SECONDARY|ENABLED|DISABLED|active-active|SINGLE_INSTANCE"
                    + "|ACTIVE_STANDBY_MULTI_AZ|CLUSTER_MULTI_AZ");

    private static final Map<String, Pattern> TEXTS = Map.ofEntries(
            Map.entry("engine_version", VERSION),
            Map.entry("kafka_version", VERSION),
            Map.entry("version", VERSION),
            Map.entry("availability_zone", ZONE),
            Map.entry("availability_zone_name", ZONE),
            Map.entry("region", REGION),
            Map.entry("region_name", REGION),
            Map.entry("source_region", REGION),
            Map.entry("endpoint_group_region", REGION),
            Map.entry("instance_class", CLASS),
            Map.entry("instance_type", CLASS),
            Map.entry("node_type", CLASS),
            Map.entry("host_instance_type", CLASS),
            Map.entry("status", WORD),
            Map.entry("deletion_protection", WORD),
            Map.entry("deployment_mode", WORD),
            Map.entry("health_check_type", WORD),
            Map.entry("type", WORD));

    private Harmless() {}

    static String words(Attribute attribute) {
        var before = shown(attribute.name(), attribute.before());
        var after = shown(attribute.name(), attribute.after());
        return before.isPresent() && after.isPresent()
                ? attribute.name() + ": " + before.get() + " -> " + after.get()
                : attribute.name();
    }

    static String wordsBefore(Attribute attribute) {
        return attribute.name()
                + shown(attribute.name(), attribute.before())
                        .map(value -> ": " + value)
                        .orElse("");
    }

    private static Optional<String> shown(String name, Value value) {
        if (value.sensitive()) {
            return Optional.empty();
        }
        if (value.unknown()) {
            return Optional.of("known after apply");
        }
        if (value.list()) {
            return Optional.of(elements(value.items().size()));
        }
        if (value.absent()) {
            return Optional.of("null");
        }
        return value.scalar().filter(text -> text.length() <= LONGEST).filter(text -> harmless(name, value, text));
    }

    private static boolean harmless(String name, Value value, String text) {
        if (value.text().isEmpty()) {
            return true;
        }
        var pattern = TEXTS.get(name.substring(name.lastIndexOf('.') + 1));
        return pattern != null && pattern.matcher(text).matches();
    }

    private static String elements(int count) {
        return count + (count == 1 ? " element" : " elements");
    }
}
