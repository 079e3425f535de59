package dev.tandem.review.data;

import dev.tandem.review.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * After how many days the lifecycle rules of a bucket delete objects.
 *
 * @param days by rule and kind of expiration; a rule that names a date counts as one of no days
 * @param open whether a rule has an expiration that is known only after the apply
 */
record Expirations(Map<String, Double> days, boolean open) {

    private static final List<String> KINDS =
            List.of("expiration.days", "expiration.date", "noncurrent_version_expiration.noncurrent_days");

    static Expirations of(Value configuration) {
        var days = new TreeMap<String, Double>();
        var rules = configuration.at("rule");
        var open = rules.unknown();
        for (var rule : rules.items()) {
            if (rule.at("status").text().filter("Disabled"::equals).isPresent()) {
                continue;
            }
            for (var kind : KINDS) {
                var value = rule.at(kind);
                open |= value.unknown();
                if (!value.absent() && !value.unknown() && value.number().orElse(1) > 0) {
                    days.put(
                            rule.at("id").text().orElse("") + " " + kind,
                            value.number().orElse(0));
                }
            }
        }
        return new Expirations(days, open);
    }

    /** The kinds of expiration that earlier rules do not have, or have with more days. */
    List<String> sooner(Expirations earlier) {
        var kinds = new ArrayList<String>();
        days.forEach((key, value) -> {
            if (value < earlier.days().getOrDefault(key, Double.MAX_VALUE)) {
                kinds.add("rule." + key.substring(key.lastIndexOf(' ') + 1));
            }
        });
        return kinds.stream().distinct().toList();
    }
}
