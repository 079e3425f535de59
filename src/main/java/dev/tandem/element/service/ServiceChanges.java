package dev.tandem.element.service;

import dev.tandem.rules.remediation.CostTier;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The changes of a service that make it survive more: instances that run already when others are lost. */
record ServiceChanges(Service service, Topology topology) {

    Stream<SuggestedFix> all() {
        return Stream.concat(atHome(), inRecovery());
    }

    /** As many in the recovery region as have to serve, so that none has to be launched first. */
    private Stream<SuggestedFix> inRecovery() {
        var running = Capacity.of(service, topology, RegionRole.RECOVERY).instances();
        return Stream.of(service.capacity().fewest(), service.capacity().enough())
                .distinct()
                .filter(count -> count > running)
                .map(count -> SuggestedFix.of(
                        service,
                        "Add .inRecovery(r -> r.instances(" + count + ")) to " + service.name(),
                        CostTier.INSTANCE,
                        count - running,
                        before -> before.inRecovery(sizing -> sizing.instances(count))));
    }

    /** So many in the primary region that those of any zone can be done without. */
    private Stream<SuggestedFix> atHome() {
        var zones = topology.primary().zones().size();
        var before = service.capacity();
        var count = before.instances() + 1;
        while (zones > 1 && count - (count + zones - 1) / zones < before.enough()) {
            count++;
        }
        var enough = count;
        return zones > 1 && !withoutAZone(before.instances(), zones, before.enough())
                ? Stream.of(SuggestedFix.of(
                        service,
                        "Give " + service.name() + " .instances(" + enough + ").neededInstances(" + before.enough()
                                + ")",
                        CostTier.INSTANCE,
                        enough - before.instances(),
                        one -> one.instances(enough).neededInstances(before.enough())))
                : Stream.of();
    }

    private static boolean withoutAZone(int instances, int zones, int needed) {
        return instances - (instances + zones - 1) / zones >= needed;
    }
}
