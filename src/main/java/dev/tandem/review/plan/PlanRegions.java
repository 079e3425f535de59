package dev.tandem.review.plan;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The regions that a plan is about: those of the ARNs of its objects, else those that its providers name. */
public final class PlanRegions {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]*:([a-z]{2}(-[a-z]+)+-[0-9]):.*");

    private PlanRegions() {}

    /** Those of one plan; none if it names none. */
    public static Set<String> of(Plan plan) {
        var regions = new TreeSet<String>();
        plan.managed().forEach(change -> change.before().at("arn").text().ifPresent(arn -> {
            var match = ARN.matcher(arn);
            if (match.matches()) {
                regions.add(match.group(1));
            }
        }));
        return regions.isEmpty() ? new TreeSet<>(plan.regions()) : regions;
    }
}
