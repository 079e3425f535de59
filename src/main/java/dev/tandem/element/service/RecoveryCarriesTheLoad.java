package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a service may scale out to in the recovery region is no less than what it runs in the primary one, or needs. */
final class RecoveryCarriesTheLoad implements Rule {

    @Override
    public String id() {
        return "capacity/recovery-carries-the-load";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Service.class)
                .filter(service -> service.recovery().atMost().orElse(Integer.MAX_VALUE) < most(service))
                .map(service -> finding(topology, service));
    }

    private Finding finding(Topology topology, Service service) {
        var most = most(service);
        var why = service.capacity().instances() < most
                ? "needs " + most + " instances to serve; it may grow to " + most + " there"
                : "runs " + most + " instances in the primary one; once the region is active, " + most + " run there";
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject("recovery", service.name()),
                "The service is limited to " + service.recovery().atMost().orElseThrow()
                        + " in the recovery region, but " + why + " whatever the limit.",
                "Raise the limit with .inRecovery(r -> r.atMost(" + most + ")), or leave it out.",
                service.origin());
    }

    private static int most(Service service) {
        var capacity = service.capacity();
        return Math.max(capacity.instances(), capacity.needed().orElse(0));
    }
}
