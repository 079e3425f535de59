package dev.tandem.review.redundancy;

import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The availability zones of the subnets that a plan knows.
 *
 * @param zones the zone of each subnet, by id
 */
record SubnetZones(Map<String, String> zones) {

    private static final Pattern ZONE = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9][a-z]");

    /** Copies the zones. */
    SubnetZones {
        zones = Map.copyOf(zones);
    }

    static SubnetZones of(Plan plan) {
        var zones = new HashMap<String, String>();
        plan.ofType("aws_subnet").forEach(subnet -> zoneOf(subnet)
                .ifPresent(zone -> subnet.before().at("id").text().ifPresent(id -> zones.put(id, zone))));
        return new SubnetZones(zones);
    }

    /** The zone in which a subnet, a NAT gateway or a mount target is now. */
    Optional<String> of(ResourceChange change) {
        return zoneOf(change).or(() -> change.before().at("subnet_id").text().map(zones::get));
    }

    /** The zones of a list of zones, subnets or subnet mappings; nothing if not all of them are known. */
    Optional<Set<String>> of(Value list) {
        if (!list.list() || list.partlyUnknown()) {
            return Optional.empty();
        }
        var all = new HashSet<String>();
        for (var item : list.items()) {
            var place = item.text().or(() -> item.at("subnet_id").text());
            var zone = place.filter(name -> ZONE.matcher(name).matches()).or(() -> place.map(zones::get));
            if (zone.isEmpty()) {
                return Optional.empty();
            }
            all.add(zone.get());
        }
        return Optional.of(all);
    }

    private static Optional<String> zoneOf(ResourceChange change) {
        return change.before().at("availability_zone").text().or(() -> change.before()
                .at("availability_zone_name")
                .text());
    }
}
