package dev.tandem.rules;

import dev.tandem.aws.Zone;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Network.Zones;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A network spans zones that its region has. */
final class ZonesExist implements Rule {

    @Override
    public String id() {
        return "network/zones-exist";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites().flatMap(site -> check(topology, site));
    }

    private Stream<Finding> check(Topology topology, Site site) {
        var existing = site.region().zones().stream().map(Zone::id).toList();
        if (site.network().zones() instanceof Zones.Named named) {
            return named.ids().stream()
                    .filter(id -> !existing.contains(id))
                    .map(id -> finding(
                            topology,
                            site,
                            "The zone \"" + id + "\" is not one that "
                                    + site.region().id() + " offers: it has " + String.join(", ", existing) + "."));
        }
        if (site.network().zones() instanceof Zones.Counted counted && counted.count() > existing.size()) {
            return Stream.of(finding(
                    topology,
                    site,
                    "The network asks for " + counted.count() + " zones, but "
                            + site.region().id() + " offers " + existing.size() + ": " + String.join(", ", existing)
                            + "."));
        }
        return Stream.of();
    }

    private Finding finding(Topology topology, Site site, String summary) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(site.side().word(), "network"),
                summary,
                "Ask .zones(...) for zones of the region only, or leave the call out.",
                site.network().origin());
    }
}
