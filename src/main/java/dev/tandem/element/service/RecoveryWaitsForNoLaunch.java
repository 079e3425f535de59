package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Strategy;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Where the strategy says that the recovery region runs, what runs there carries the load without a launch. */
final class RecoveryWaitsForNoLaunch implements Rule {

    /** The others say that nothing runs, so that a launch is part of what was chosen. */
    private static final List<Strategy> RUNNING = List.of(Strategy.WARM_STANDBY, Strategy.ACTIVE_ACTIVE);

    @Override
    public String id() {
        return "capacity/recovery-waits-for-no-launch";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> RUNNING.contains(topology.strategy()))
                .filter(service -> service.capacity().needed().isPresent())
                .filter(service -> running(topology, service) < needed(service))
                .map(service -> finding(topology, service));
    }

    private static int running(Topology topology, Service service) {
        return Capacity.of(service, topology, RegionRole.RECOVERY).instances();
    }

    private static int needed(Service service) {
        return service.capacity().fewest();
    }

    private Finding finding(Topology topology, Service service) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject("recovery", service.name()),
                "The service needs " + needed(service) + " instances, and " + running(topology, service) + " run in "
                        + topology.recovery().region().id()
                        + ": it serves there only once others are launched, for which AWS promises no capacity on the"
                        + " day that a region is lost.",
                "Add .inRecovery(r -> r.instances(" + needed(service)
                        + ")), or choose a strategy under which nothing runs there.",
                service.origin());
    }
}
