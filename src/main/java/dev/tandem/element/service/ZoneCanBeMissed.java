package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The instances that run in the other zones carry the load, so that none has to be launched while a zone is lost. */
final class ZoneCanBeMissed implements Rule {

    private static final int SEVERAL = 2;

    @Override
    public String id() {
        return "capacity/zone-can-be-missed";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class).flatMap(service -> topology.sites()
                .filter(site -> site.zones().size() >= SEVERAL)
                .filter(site ->
                        left(topology, service, site) < service.capacity().fewest())
                .filter(site -> service.capacity().needed().isPresent())
                .map(site -> finding(topology, service, site)));
    }

    private static int left(Topology topology, Service service, Site site) {
        var running = running(topology, service, site.side());
        return running - inFullest(running, site);
    }

    /** In the recovery region, once it is active: no fewer than in the primary one. */
    private static int running(Topology topology, Service service, RegionRole side) {
        return Math.max(
                service.capacity().instances(),
                Capacity.of(service, topology, side).instances());
    }

    private static int inFullest(int instances, Site site) {
        var zones = site.zones().size();
        return (instances + zones - 1) / zones;
    }

    private static int enough(int needed, Site site) {
        var instances = needed;
        while (instances - inFullest(instances, site) < needed) {
            instances++;
        }
        return instances;
    }

    private Finding finding(Topology topology, Service service, Site site) {
        var needed = service.capacity().fewest();
        var running = running(topology, service, site.side());
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(site.side().word(), service.name()),
                        "The service needs " + needed + " instances, and of its " + running + " in "
                                + site.zones().size() + " zones " + left(topology, service, site)
                                + " are left when one zone is lost: replacements would compete for capacity during the zone"
                                + " outage.",
                        "Run " + enough(needed, site) + " with .instances(" + enough(needed, site)
                                + "), or need fewer with .neededInstances(...).",
                        service.origin())
                .because("Auto Scaling spreads instances evenly, so the fullest zone has " + inFullest(running, site));
    }
}
