package dev.tandem.element.dns;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Inside a network a private zone is asked for all names below it, and public ones below it are not found there. */
final class PrivateZoneHidesNoName implements Rule {

    @Override
    public String id() {
        return "edge/private-zone-hides-no-name";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(PrivateZone.class).flatMap(zone -> {
            var hidden = topology.entries().stream()
                    .flatMap(entry -> entry.publicName().stream())
                    .filter(zone::hides)
                    .distinct()
                    .toList();
            return hidden.isEmpty() ? Stream.of() : Stream.of(finding(topology, zone, hidden));
        });
    }

    private Finding finding(Topology topology, PrivateZone zone, List<String> hidden) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(zone.name()),
                "The private zone is asked for everything below " + zone.name() + " inside both networks, so instances"
                        + " do not find " + String.join(" and ", hidden) + ", which the rest of the world does.",
                "Use a separate domain for the private zone, as in privateZone(\"" + topology.name() + ".internal\").",
                zone.origin());
    }
}
